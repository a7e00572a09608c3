/** What stands on the search page beside the hits: apart from its other words, for these come with every page's box. */
export const answers = {
  /** Further words of a query that change nothing of what is asked (search/fillers.ts has the Chinese ones). */
  fillers: ['vs'] as readonly string[],
  /** Places and agencies that a query names. */
  places: {
    title: '地区、机关与年度',
    region: '地区',
    agency: '机关',
    year: '年度',
    /** Under which another name of an agency it was found. */
    /** Between a region and those within it. */
    path: '',
    within: (name: string) => `只看${name}的报告`,
    more: (left: number) => `另有 ${left} 个，见`,
    agencies: '机关名录',
    absent: (name: string, agencies: number, reports: number, years: string) =>
      `${
        reports === 0
          ? `本馆没有${name}的报告，现在也还没有收录任何报告。`
          : `本馆没有${name}的报告：收录的 ${agencies} 个机关、${reports} 份报告（${years} 年）都不在那里。`
      }本馆没有，不等于没有公布。见`,
    absentYear: (year: number, reports: number, years: string) =>
      `本馆没有 ${year} 年的报告：收录的 ${reports} 份是 ${years} 年的。本馆没有，不等于没有公布。`,
    regions: '地区名录',
  },
  /** The answer to a query of place, topic and year. */
  answer: {
    title: '这一问的数字',
    everyone: '各机关',
    heading: (place: string, measure: string) => `${place}：${measure}`,
    scope: (place: string, agencies: number, reports: number, years: string) =>
      `本馆收录${place}${agencies > 1 ? `的 ${agencies} 个机关` : ''}的 ${reports} 份报告（${years} 年）。`,
    scopeOfAll: (agencies: number, year: number, filed: number, told: number) =>
      `本馆 ${agencies} 个机关中，${filed} 个有 ${year} 年的报告，其中 ${told} 个有这一项的数。`,
    /** After a number, with what parts it from the number. */
    unit: (unit: string) => ` ${unit}`,
    colon: '：',
    separator: '，',
    stop: '。',
    listed: '、',
    /** The percentage of a fraction, or the fraction of a percentage, of a rate over this denominator. */
    detail: (denominator: string, detail: string) => `（${denominator}，${detail}）`,
    missing: (agency: string, asked: string, years: string) =>
      `本馆没有${agency} ${asked} 年的报告，收录的是 ${years} 年的。本馆没有，不等于该机关没有公布。`,
    missingToo: (agencies: number) => `另有 ${agencies} 个机关，本馆也缺所查年份中的报告。`,
    otherYears: (years: string) => `所查的 ${years} 年没有列在这里，见比较。`,
    topicsLeft: (topics: number) => `所查的另外 ${topics} 项没有列在这里，见“相关指标”。`,
    left: (reports: number) => `另有 ${reports} 份报告没有列在这里，见比较。`,
    findings: (agency: string, year: number, count: number) =>
      `${agency} ${year} 年的报告里，涉及这几项的核对标注有 ${count} 处：`,
    legend: (label: string, meaning: string) => `${label}：${meaning}`,
    trend: (name: string, from: number, to: number) => `${name}，${from}—${to} 年`,
    report: '报告全文',
    cite: '引用',
    compare: '比较各机关',
    measurePage: (year: number) => `${year} 年全部机关`,
    failed: '这一问的数字没有载入。可以到比较页查看：',
  },
  /** Measures that readers' words lead to. */
  topics: {
    title: '相关指标',
    means: (word: string) => `“${word}”在表格里的对应栏目：`,
    compare: '比较各机关',
    glossary: '释义',
    phrases: '报告里的写法：',
    source: (source: string) => `说法出处：${source}`,
    separator: '；',
  },
} as const;
