import type { ContentVersion } from '../../schemas/content-version.ts';

/** Words around citations and inside their notes. */
export const CITATION = {
  title: '引用本页',
  reportNote: '方括号中的年份是推定的公布年：年报在次年公布。以 V 开头的是本馆内容的版本号。',
  datedNote: '以 V 开头的是本馆内容的版本号。',
  datasetNote: '引用日期请填查阅本页的日期，以 V 开头的是本馆内容的版本号。',
  comparisonNote: '网址里带有此刻所选的机关、年度和指标，改选之后请重新复制。',
  citedOn: '引用日期',
  formats: { chicago: 'Chicago', apa: 'APA', gbt: 'GB/T 7714—2025', bibtex: 'BibTeX', ris: 'RIS' },
  /** Those that a page shows, the first open. */
  shown: ['gbt', 'bibtex', 'ris'] as readonly ('chicago' | 'apa' | 'gbt' | 'bibtex' | 'ris')[],
  ofYear: (year: number) => `${year} 年度`,
  version: ({ kind, id }: ContentVersion) =>
    `内容版本（${kind === 'commit' ? 'Git 提交' : 'SHA-256 摘要'}）${id}`,
  digest: (sha256: string) => `原始文件 SHA-256 ${sha256}`,
  recordDigest: (sha256: string) => `数据记录 SHA-256 ${sha256}`,
  remark: (notes: readonly string[]) => `附注：${notes.join('；')}。`,
  figuresTitle: (report: string) => `${report}法定表数据`,
  dataTitle: '政府信息公开工作年度报告三张法定表的数字',
  comparisonTitle: (title: string) => `${title}：各机关比较`,
} as const;
