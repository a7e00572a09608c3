import type { ReportsTold } from '../reports-told.ts';
import { yearsText } from './numbers.ts';
import { STATUSES } from './statuses.ts';

/** Words of the standard pictures. */
export const PICTURES = {
  section: '理由、结果与申请人',
  head: {
    dispositions: '办理结果',
    applicants: '申请人',
    refusals: '不予公开的理由',
    remedies: '途径',
  },
  whole: { dispositions: '办结', applicants: '新收', refusals: '不予公开' },
  /** The same where its total has no number. */
  uncounted: { dispositions: '办理结果', applicants: '申请人', refusals: '不予公开的理由' },
  rowTotal: '合计（件）',
  nobody: {
    applicants: '没有新收的申请',
    refusals: '没有不予公开的申请',
    remedies: '没有行政复议和行政诉讼',
  },
  /** Where a number is missing or a printed total says otherwise, zeros do not say that there was nothing. */
  zeros: {
    applicants: '各类申请人',
    refusals: '不予公开的各项理由',
    remedies: '行政复议和行政诉讼的各种结果',
  },
  blank: {
    applicants: '各类申请人的新收数都是空白',
    refusals: '不予公开的各项理由都是空白',
    remedies: '复议诉讼的各种结果都是空白',
  },
  noNumbers: {
    applicants: '申请人情况没有可用的数字',
    refusals: '不予公开的理由没有可用的数字',
    remedies: '复议诉讼结果没有可用的数字',
  },
  /** What a sentence about several reports is true of; `chosen`: of so many agencies that a reader chose. */
  scope: {
    archive: (told: ReportsTold) => `本馆收录的 ${told.agencies} 个机关 ${reportsOf(told)}`,
    agency: (agency: string, told: ReportsTold) => `${agency} ${reportsOf(told)}`,
    region: (region: string, told: ReportsTold) =>
      `本馆收录的${region} ${told.agencies} 个机关 ${reportsOf(told)}`,
    chosen: (chosen: number, told: ReportsTold) =>
      chosen === told.agencies
        ? `所选 ${chosen} 个机关 ${reportsOf(told)}`
        : `所选 ${chosen} 个机关中 ${told.agencies} 个机关 ${reportsOf(told)}`,
  },
  /** Instead of a picture; begun with what it is true of, where that is said. */
  sentence: (said: string, scope?: string) => `${scope === undefined ? '' : `${scope}里，`}${said}。`,
  /** Before what is said where some numbers are missing. */
  amongNumbers: '有数字的各项中，',
  zerosAmongNumbers: (what: string) => `${what}，有数字的都是 0 件，其余没有可用的数字`,
  allZeros: (what: string) => `${what}都是 0 件`,
  zerosAndBlanks: `（有数字的各项都是 0，其余${STATUSES.blank.label}）`,
  oneRemedy: (row: string, count: number, outcome: string) => `复议诉讼只有${row} ${count} 件，${outcome}`,
  onePart: (whole: string, count: number, key: 'dispositions' | 'applicants' | 'refusals', label: string) => {
    const what = { dispositions: '结果', applicants: '申请人', refusals: '理由' }[key];
    return `${whole} ${count} 件，${what}${count > 1 ? '都' : ''}是${key === 'applicants' ? label : `“${label}”`}`;
  },
  remedies: {
    review: '行政复议',
    litigation: '行政诉讼',
    incomplete: (name: string) => `${name}数字不全`,
    zeros: (name: string) => `${name}的各种结果都是 0 件`,
    none: (name: string) => `没有${name}`,
    some: (name: string, count: number, corrected: number) =>
      `${name} ${count} 件，其中结果纠正 ${corrected} 件`,
  },
  coverage: {
    incomplete: (of: number, have: number) => `${of} 份报告中 ${have} 份各项数字齐全，只合计这 ${have} 份。`,
    blanks: (reports: number) => `其中 ${reports} 份有空白的格，按 0 计入：与各自印出的总计相符。`,
    contradicted: (reports: number) => `其中 ${reports} 份印出的总计与分项之和不符，图中是分项的数字。`,
  },
  printedAs: (total: string, printed: number) => `${total}（印作 ${printed}）`,
} as const;

const reportsOf = ({ reports, isPart, years }: ReportsTold): string =>
  `${yearsText(years)} 年的 ${reports} 份${isPart ? '数字齐全的' : ''}报告`;
