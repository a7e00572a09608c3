import { BLANK_AS_ZERO } from './statuses.ts';

/** A number of a government, and what the reports that it should hold come to. */
interface ShortOf {
  measure: string;
  value: number;
  below: number;
  reports: number;
}

/** What pages of a region and of a year say of the sums of their reports. */
export const sumsOfReports = {
  heading: '合计',
  note: '单位：件。归上级或本级政府汇总的报告不再相加，算法见方法说明。',
  rule: '合计的算法',
  caption: (place: string) => `${place}：收录的报告合计（单位：件）`,
  measure: '项目',
  filed: '有报告的机关',
  ofAgencies: (agencies: number) => `共 ${agencies} 个机关`,
  counted: '计入合计的报告',
  without: (count: number) => `另 ${count} 份归其汇总`,
  share: (have: number, of: number) => `${have}/${of} 份`,
  shareMeaning: '有此项数值',
  derived: '含推算或更正',
  blanks: BLANK_AS_ZERO,
  contradicted: (reports: number) => `${reports} 份总计与分项不符`,
  partial:
    '数字下写明计入的几份报告里几份有此项；没有的不计入。合计只是本馆所收报告之和，不是全部机关的总数。各版格式统计的不是同一件事的项目，例如“其他处理”，不在其列。',
  which: '合计取自哪些报告',
  countedList: (count: number) => `计入合计的 ${count} 份：`,
  containedList: (count: number) => `归上级或本级政府汇总、不再相加的 ${count} 份：`,
  within: (name: string) => `（归${name}汇总）`,
  short: '汇总偏少',
  shortMeaning:
    '“汇总偏少”：政府报告的这一项，比归它汇总的报告之和还小，两者至少有一方不全或有误。合计仍照政府报告计。',
  shortList: '汇总偏少的政府报告：',
  shortOf: (found: readonly string[]) => `：${found.join('；')}`,
  shortIn: ({ measure, value, below, reports }: ShortOf) =>
    `${measure} ${value} 件，归它汇总的 ${reports} 份报告共 ${below} 件`,
  lacking: '计入的报告里缺数值的项目：',
  lackingOf: (measure: string, gaps: readonly string[]) => `${measure}：${gaps.join('、')}`,
  gap: (agency: string, gap: string) => `${agency}（${gap}）`,
  measures: '各项指标',
  measuresNote: '每项指标一页，列出全部机关。',
} as const;
