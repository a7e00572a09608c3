import type { Holding } from '../../schemas/report.ts';
import type { RuleNeed } from '../../schemas/rule-id.ts';

/** The words of /quality/ and /quality/<rule>/. */
export const quality = {
  title: '数据核验',
  kicker: '核验',
  description: '按规则核对全部报告的结果：每条规则标注了多少处、在哪些报告，以及各份报告读出了多少格数字。',
  /** `figuresOnly`: how many of the reports have no prose to check. */
  lead: (reports: number, agencies: number, findings: number, figuresOnly: number) => {
    if (reports === 0) return '本馆尚未收录报告。';
    const result = findings === 0 ? '没有发现不合之处' : `共有 ${findings} 处标注`;
    const alone = figuresOnly === 0 ? '' : `（其中 ${figuresOnly} 份没有正文，只核对了数字）`;
    return `本馆用同一套规则核对了 ${agencies} 个机关的 ${reports} 份报告${alone}，${result}。`;
  },
  note: '标注说明原始文件的某处与规则不合，或者识读时作过判断。它不等于机关的工作有错：抄录、转换、制表都可能造成不合。标注的多少也与报告的篇幅、版式有关，不宜用来比较机关。',
  sections: { byRule: '按规则', byAgency: '按机关', coverage: '取数情况' },
  byRule: {
    caption: '每条规则的标注数',
    rule: '规则',
    severity: '程度',
    findings: '标注',
    confirmed: '确属原文',
    reports: '涉及报告',
    ofReports: (count: number, all: number) => `${count}/${all} 份`,
    explain: '“确属原文”是其中已与来源核对、知道原文就是如此的标注；其余的也可能出自抄录或识读。',
    silent: (rules: number) => `另有 ${rules} 条规则没有标注`,
    silentCaption: '没有标注的规则',
  },
  byAgency: {
    none: '没有标注',
    empty: '本馆尚未收录报告。',
    spokenOnly: '报告较多，这里只列有标注的报告。',
    colon: '：',
    comma: '、',
    times: (findings: number) => `（${findings} 处）`,
    year: (year: number) => `${year} 年度`,
  },
  coverage: {
    caption: '各年度报告的法定表格共有多少格，其中各种状态各多少格',
    year: '年度',
    reports: '报告（份）',
    inForm: '应有格数',
    explain: '“应有格数”按每份报告所用的版本计算，该版本没有的格不计。各种状态的含义见方法说明。',
    statusesLink: '格子的状态',
    total: '合计',
  },
  rule: {
    title: (rule: string) => `核对规则：${rule}`,
    description: (rule: string, findings: number, reports: number) =>
      findings === 0
        ? `核对规则“${rule}”的含义。用它核对过的报告，没有发现与它不合之处。`
        : `核对规则“${rule}”的含义，以及它在 ${reports} 份报告中标注的 ${findings} 处。`,
    meaning: '规则',
    severity: '程度',
    standing: '依据',
    id: '编号',
    scope: '核对范围',
    scopeOf: (checked: number, all: number, needs?: RuleNeed) => {
      if (checked === all) return `全部 ${all} 份报告`;
      const which = needs === 'text' ? '有正文的，其余只有数字' : '本馆也有上一年度报告的';
      return `${all} 份报告中的 ${checked} 份：${which}`;
    },
    findings: '标注',
    count: (findings: number, reports: number, checked: number) =>
      `共 ${findings} 处，见于所核对 ${checked} 份报告中的 ${reports} 份。`,
    none: (checked: number) =>
      checked === 0
        ? '本馆还没有可以用这条规则核对的报告。'
        : `核对的 ${checked} 份报告中，没有发现与这条规则不合之处。`,
    place: (place: string, holding: Holding) => `${holding === 'figures' ? '数据记录' : '原始文件'}${place}`,
    inReport: '在报告中查看',
    methodology: '规则的详细说明与例子',
    otherRules: '其他规则',
  },
} as const;
