/** The answer that a page of several reports opens with: what was asked, got, refused and challenged. */
export const OUTCOMES = {
  title: '概要',
  rates: (disposed: number) => `占办结的 ${disposed} 件申请`,
  of: (numerator: number, denominator: number) => `${numerator}/${denominator}`,
  noRates: '有报告没有印出办结总数，因此不计算比率。',
  contained: (reports: number) => `另有 ${reports} 份报告按规定归上级或本级政府汇总，不重复相加。`,
  short: (reports: number) =>
    `计入的 ${reports} 份政府报告，有的数字比归它汇总的报告之和还小，下面“合计”一节逐项标出。`,
  /** What a sentence is true of. `isPart`: others lack some of the numbers. */
  scope: {
    reports: (count: number, years: string, isPart: boolean) =>
      `${years} 年的 ${count} 份${isPart ? '数字齐全的' : ''}报告里`,
    ofAgency: (agency: string, reports: string) => `${agency} ${reports}`,
    ofAgencies: (agencies: number, registered: number, region: string, reports: string) =>
      `本馆登记的${region} ${agencies < registered ? `${registered} 个机关中，` : ''}${agencies} 个机关 ${reports}`,
  },
  requests: {
    received: (count: number) => (count === 0 ? '没有新收申请' : `新收申请 ${count} 件`),
    carriedOver: (count: number) => `，上年结转 ${count} 件`,
    incomplete: (scope: string) => `${scope}，收到和办理申请的数字都不齐全，本馆不作合计。`,
    receivedAlone: (scope: string, received: string) =>
      `${scope}，${received}；办理结果的数字不齐全，本馆不作合计。`,
    none: (scope: string) => `${scope}，没有新收申请，也没有办结的申请。`,
    all: (scope: string, received: string, dispositions: string) =>
      `${scope}，${received}；${dispositions}。`,
  },
  dispositions: {
    none: '没有办结的申请',
    zeros: '各项办理结果都是 0 件',
    printed: (total: number) => `办结 ${total} 件`,
    added: (sum: number) => `各项办理结果合计 ${sum} 件`,
    one: (label: string, count: number) => `，结果${count === 1 ? '' : '都'}是“${label}”`,
    several: (parts: readonly Part[]) => `，其中${partsOf(parts)}`,
    granted: '全部或部分公开',
    refused: '不予公开',
    without: (kinds: readonly string[]) => `，没有${kinds.join('的，也没有')}的`,
  },
  grounds: {
    one: ({ label, count }: Part) => `不予公开的理由${count === 1 ? '' : '都'}是“${label}”。`,
    /** `others` are how many grounds, of so many requests; null where every ground is named. */
    several: (named: readonly Part[], others: { grounds: number; requests: number } | null) =>
      `不予公开的理由：${partsOf(named)}${others ? `，其余 ${others.grounds} 项理由共 ${others.requests} 件` : ''}。`,
  },
  /** `apart`: the reports that this is true of, where the sentences before it are of others. */
  remedies: (said: string, apart: { reports: number; years: string } | null) =>
    `${apart ? `${apart.years} 年的 ${apart.reports} 份报告有复议诉讼的齐全数字：` : ''}${said}。`,
  /** What keeps these numbers from being simply true, a sentence each. */
  notes: {
    incomplete: (of: number, added: number) => `${of} 份报告中 ${added} 份有这些数字，只合计这 ${added} 份。`,
    contradicted: (reports: number, years: string) =>
      `其中 ${years} 年的 ${reports} 份，印出的办结总数与各项结果之和不符，这里按各项相加，也不计算比率。`,
    applicants: (reports: number) => `其中 ${reports} 份印出的新收总数与各类申请人之和不符。`,
    balance: (reports: number) => `其中 ${reports} 份的新收、上年结转与办结、结转下年度对不上。`,
    remedies: (reports: number) =>
      `其中 ${reports} 份的复议诉讼表印出的总计与各项结果之和不符，这里按各项相加。`,
    blanks: (reports: number) => `其中 ${reports} 份有空白的格，与印出的总计相符，按 0 计入。`,
    derived: '有的数字由本馆推算或更正，各份报告的页上注明。',
    pending: '尚未审结的复议和诉讼，审结那一年会再计一次，合计不等于案件数。',
    figuresAlone: '这里的报告，本馆只收录了数据，没有正文。',
    figuresOnly: (reports: number) => `其中 ${reports} 份，本馆只收录了数据，没有正文。`,
  },
} as const;

interface Part {
  label: string;
  count: number;
}

const partsOf = (parts: readonly Part[]): string =>
  parts.map(({ label, count }) => `${label} ${count} 件`).join('、');
