/** The words of the page of an agency. */
export const agencyPage = {
  description: (name: string, years: string) =>
    `${name}的政府信息公开工作年度报告（${years}）：主要数字、全文与原始文件。`,
  facts: '登记信息',
  name: '名称',
  kind: '类别',
  level: '层级',
  region: '地区',
  division: '区划代码',
  parent: '所属或上级',
  successor: '后继机关',
  /** What keepers confirmed of an entry, by rule. */
  unusual: {
    'agency-name': '名称与区划名称不同',
    'agency-level': '层级与区划代码不同',
    'agency-kind': '类别与名称不同',
    'agency-parent': '所属机关不在上级区划',
    'agency-successor': '后继机关在另一省',
    'agency-double': '与另一机关同名',
  },
  predecessor: '前身',
  since: (date: string) => `自 ${date} 起。`,
  formerName: (name: string, until: string) => `曾用名：${name}（至 ${until}）。当时的报告仍用此名。`,
  seriesBefore: (name: string) => `接续前身：${name}`,
  seriesNote: (since: string | undefined) =>
    `以下是前身的数字${since ? `，${since} 起由本机关承接` : ''}。职能范围可能不同，接续处不宜直接比较，也不与本机关相加。`,
  figures: '历年主要数字',
  figuresNote: '单位：件。取自各年报告“收到和处理政府信息公开申请情况”表的总计栏。点数字看原表。',
  rollUp: '按规定，政府的报告汇总所属部门和下级政府的数字，不可再与它们的相加。',
  compare: '与其他机关比较',
  printed: '报告上印的名称',
  printedNote: '印的名称与登记名称不同时，照原文保留，并说明归入本机关的理由。',
  printedYears: (years: readonly number[]) => `${years.join('、')} 年报告`,
  evidence: '原文依据',
  neighbours: '同一地区的机关',
  none: '尚未收录该机关的报告。',
} as const;
