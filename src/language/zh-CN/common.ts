/** Words that every page shares: the site's name, its parts, and what a missing value is called. */
export const common = {
  /** The language, as HTML and schema.org name it. */
  tag: 'zh-CN',
  siteName: '年报档案',
  country: '中国',
  siteSubtitle: '政府信息公开工作年度报告档案',
  /** Under which the archive's own texts and figures may be used (docs/data-licence.md). */
  dataLicence: 'https://creativecommons.org/licenses/by/4.0/',
  /** What the picture that goes with a shared link shows. */
  shareImage: '朱红印章与“年报档案：政府信息公开工作年度报告档案”字样',
  skipToContent: '跳到正文',
  home: '首页',
  mainNavigation: '主要栏目',
  moreNavigation: '更多栏目',
  breadcrumbs: '所在位置',
  pageTitle: (title: string) => `${title} · 年报档案`,
  sections: {
    home: '首页',
    reports: '报告',
    agencies: '机关',
    regions: '地区',
    years: '年度',
    compare: '比较',
    search: '检索',
    data: '数据',
    quality: '数据核验',
    methodology: '方法说明',
    glossary: '术语',
    about: '关于本馆',
    feed: '订阅（Atom）',
  },
  search: {
    label: '检索报告全文',
    placeholder: '词语或整句',
    submit: '检索',
  },
  preferences: {
    label: '阅读设置',
    dark: '深色',
    largeType: '大字',
  },
  footer: {
    archive: '查阅',
    understand: '读懂',
    reuse: '取用与核验',
    note: '收录的正文与数字一律照录；有疑之处只作标注，更正逐条写明依据。',
    independent: '本馆由民间整理，不是政府网站。',
  },
  synthetic: {
    title: '合成数据，仅供测试',
    text: '本馆此刻的报告、文字和数字都由程序生成，与任何机关无关，请勿引用。',
  },
  /** What a keeper wrote of something. */
  keepersNote: (of: string, note: string) => `${of}：${note}`,
  severity: { error: '错误', warning: '警告', info: '提示' },
  notice: { error: '注意', warning: '请留意', info: '说明' },
  counts: {
    agencies: (n: number) => `${n} 个机关`,
    reports: (n: number) => `${n} 份报告`,
    findings: (n: number) => `${n} 处标注`,
    years: (first: number, last: number) => (first === last ? `${first} 年` : `${first}—${last} 年`),
  },
} as const;
