import { yearsText } from './numbers.ts';

/** The page that follows one agency over its years. */
export const agencyWords = {
  contents: '本页目录',
  trend: '走势',
  /** `2019 年 23 件` */
  inYear: (year: number, quantity: string) => `${year} 年 ${quantity}`,
  most: (said: string) => `；最多 ${said}`,
  trendNote: ({ gaps, revised }: { gaps: boolean; revised: boolean }) =>
    `走势由早到近，从 0 画起${gaps ? '；没有报告或没有数字的年度断开' : ''}。${
      revised ? '竖虚线处报告格式改版，前后统计的不是同一件事的也断开。' : ''
    }`,
  rates: {
    title: '比率',
    note: '每项比率写明分子，分母不止一种的各列一行。',
    small:
      '分母不足 30 的先写分数，百分比附在下面；0/0 是没有可算的。分子、分母中任何一格没有数值，就不计算；空白、横线与印出的总计相符的按 0 计，并注明。',
    idle: (names: readonly string[], years: readonly number[]) =>
      `${yearsText(years)} 年的 ${years.length} 份报告里，分母都是 0，没有可算的：${names.join('、')}。`,
    denominator: (formula: string, note: string) =>
      `分母＝${formula}${note && `（${note.replace(/。$/, '')}）`}`,
    caption: (agency: string) => `${agency}历年比率`,
    head: '比率',
    formula: (numerator: string) => `＝（${numerator}）÷ 分母`,
  },
  refusals: {
    title: '不予公开的理由',
    caption: (agency: string) => `${agency}历年不予公开的理由（件）`,
    head: '理由',
  },
  remedies: {
    title: '复议与诉讼',
    caption: (agency: string) => `${agency}历年行政复议、行政诉讼结果（件）`,
    head: '结果',
    pendingNote: '尚未审结的案件，审结那一年会再计一次，所以合计不等于案件数。',
  },
  applicants: {
    title: '申请人',
    caption: (agency: string) => `${agency}历年新收申请的申请人（件）`,
    head: '申请人',
  },
  fees: {
    title: '收费',
    caption: (agency: string) => `${agency}历年行政事业性收费（万元）`,
    head: '项目',
    note: '表中是主动公开栏目所列的行政事业性收费，与信息公开申请的收费无关。',
    sentences: '报告里关于信息处理费和收费的话，照录如下。',
    earlier: (count: number) => `其他年度的 ${count} 句`,
    none: (years: readonly number[]) =>
      `${yearsText(years)} 年的 ${years.length} 份报告有正文，里面没有找到关于信息处理费或收费的话。`,
    noProse: '本馆只收录了数据，没有正文。',
  },
  carry: {
    title: '两年结转',
    note: '前一年报告的“结转下年度继续办理”，应等于后一年报告的“上年结转”。',
    ruleLink: '这条核对的说明',
    caption: (agency: string) => `${agency}历年结转是否相接（件）`,
    years: '两年',
    from: '结转下年',
    to: '上年结转',
    standing: '核对',
    pair: (from: number, to: number) => `${from}→${to}`,
    pairSpoken: (from: number, to: number) => `${from} 年到 ${to} 年`,
    meets: '相接',
    differs: '不接',
    differsIn: (columns: readonly string[]) => `不接：${columns.join('、')}`,
    unknown: '无从核对',
    noReport: '未收录',
  },
  changes: {
    title: '文字变化',
    lead: '同一机关两年的报告，文字改了哪些，哪些照旧。',
    link: '逐句对照两年的报告',
    page: '文字变化页',
    one: '本馆只收录了一年的正文，还没有另一年可以对照。',
    none: '本馆没有收录该机关的正文，无从对照。',
  },
  breakHead: '（改版前）',
  notHeld: '未收录',
  zeros: {
    title: '比率、理由、结果和申请人',
    said: (years: readonly number[]) =>
      `${yearsText(years)} 年的 ${years.length} 份报告里，申请办理和复议诉讼两张表各格都是 0，所以没有比率可算，也没有理由、结果和申请人可列。`,
  },
  unfoldZeros: '展开全部为 0 的表',
  dispositions: {
    breaksNote: '虚线处报告格式改版；“其他处理”前后各版的行数不同，按各版自己的行相加。',
    series: ['公开（含部分公开）', '不予公开', '无法提供', '不予处理及其他'],
    head: '年度',
    title: (agency: string) => `${agency}：历年办理结果`,
    /** The share that was granted, of the first year and the last. */
    granted: (agency: string, ends: readonly string[]) =>
      `${agency}：办结的申请里，公开（含部分公开）的 ${ends.join('，')}`,
  },
} as const;
