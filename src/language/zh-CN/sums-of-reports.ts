import { BLANK_AS_ZERO } from './statuses.ts';

/** What pages of a region and of a year say of the sums of their reports. */
export const sumsOfReports = {
  heading: '合计',
  note: '单位：件。互相包含的报告只计一次，算法见方法说明。',
  rule: '合计的算法',
  caption: (place: string) => `${place}：收录的报告合计（单位：件）`,
  measure: '项目',
  filed: '有报告的机关',
  ofAgencies: (agencies: number) => `共 ${agencies} 个机关`,
  counted: '计入合计的报告',
  without: (count: number) => `另 ${count} 份含在内`,
  share: (have: number, of: number) => `${have}/${of} 份`,
  shareMeaning: '有此项数值',
  derived: '含推算或更正',
  blanks: BLANK_AS_ZERO,
  contradicted: (reports: number) => `${reports} 份总计与分项不符`,
  partial:
    '数字下写明计入的几份报告里几份有此项；没有的不计入。合计只是本馆所收报告之和，不是全部机关的总数。各版格式统计的不是同一件事的项目，例如“其他处理”，不在其列。',
  which: '合计取自哪些报告',
  countedList: (count: number) => `计入合计的 ${count} 份：`,
  containedList: (count: number) => `已含在别的报告里、不再相加的 ${count} 份：`,
  within: (name: string) => `（含在${name}的汇总里）`,
  lacking: '计入的报告里缺数值的项目：',
  lackingOf: (measure: string, gaps: readonly string[]) => `${measure}：${gaps.join('、')}`,
  gap: (agency: string, gap: string) => `${agency}（${gap}）`,
  measures: '各项指标',
  measuresNote: '每项指标一页，列出全部机关。',
} as const;
