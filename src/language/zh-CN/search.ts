/** The words of the search page. */

const quoted = (terms: readonly string[]): string => terms.map((term) => `“${term}”`).join('和');

const anyOf = (phrases: readonly string[]): string => phrases.map((phrase) => `“${phrase}”`).join('或');

/** How many reports were looked through, and how many of them have prose. */
interface Searched {
  reports: number;
  withProse: number;
}

const scope = ({ reports, withProse }: Searched): string =>
  withProse === reports
    ? `本馆 ${reports} 份报告的标题、机关名称和正文里`
    : `本馆 ${reports} 份报告的标题和机关名称、其中收有正文的 ${withProse} 份的正文里`;

/** A number before Chinese; behind 万元 there is no space. */
const before = (value: string): string => (/\d$/.test(value) ? `${value} ` : value);

export const search = {
  title: '检索',
  description:
    '检索政府信息公开工作年度报告的标题、机关名称和正文，以及表格里印的数字和栏目：本馆收有的正文里，写有所查字句的报告都会列出，没有写的不会列出。',
  lead: '输入字句，列出正文写有它的每一份报告；输入数字或者栏目名称，也查法定表格；写出地方、事项和年份，先列出表里的数字。',
  input: '检索字句',
  placeholder: '如：三审三校',
  submit: '检索',
  clear: '清空',
  failed: {
    title: '检索没有完成',
    text: '索引文件没有全部载入，为免遗漏，不列出部分结果。请检查网络后再试。',
    retry: '再试一次',
  },
  offline: {
    title: '没有网络',
    text: '检索要从本馆取索引，此刻没有连上网络。连上之后会自动接着检索；已经打开过的页面仍可阅读。',
  },
  suggestions: {
    label: '可直接前往的地区、机关、年度与指标',
    region: '地区',
    agency: '机关',
    measure: '指标',
    count: (count: number) => `有 ${count} 条可直接前往，用上下键选择。`,
    year: (year: number) => `${year} 年度的报告`,
  },
  results: '检索结果',
  status: {
    searching: '正在检索…',
    searchingOthers: (found: number) => `已找到 ${found} 份，正在检索其余年度…`,
    all: (reports: number) => `全部 ${reports} 份报告`,
    filtered: (total: number, reports: number) => `${reports} 份报告中，符合所选条件的有 ${total} 份`,
    found: (
      total: number,
      terms: readonly string[],
      /** Groups of phrases of which a report has one or several. */
      either: readonly (readonly string[])[],
      without: readonly string[],
    ) =>
      `有 ${total} 份报告写到${[...(terms.length > 0 ? [quoted(terms)] : []), ...either.map(anyOf)].join('，并写到')}${without.length > 0 ? `，未写到${quoted(without)}` : ''}`,
    onlyWithout: (total: number, without: readonly string[]) => `有 ${total} 份报告未写到${quoted(without)}`,
    /** Reports of which nobody can tell whether they have what is excluded. */
    unread: (reports: number) =>
      reports === 0 ? '' : `（其中 ${reports} 份本馆没有正文，正文里有没有写，无从查起）`,
    foundWithin: '（已筛选）',
    /** How a query was read that stands nowhere as it was typed. */
    reading: (
      {
        isUnquoted,
        hasAlternatives,
        isSimplified,
        isTraditional,
      }: Record<'isUnquoted' | 'hasAlternatives' | 'isSimplified' | 'isTraditional', boolean>,
      isFiltered: boolean,
    ) => {
      const ways = [
        ...(isUnquoted ? ['不计引号'] : []),
        ...(hasAlternatives ? ['竖线作“或”'] : []),
        ...(isSimplified ? ['按简体'] : []),
        ...(isTraditional ? ['连繁体一起'] : []),
      ];
      return `${isFiltered ? '所选范围内' : ''}没有照原样写的，${ways.join('、')}检索：`;
    },
    none: (terms: readonly string[], searched: Searched) => `${scope(searched)}，都没有${quoted(terms)}`,
    noneTogether: (terms: readonly string[], without: readonly string[], searched: Searched) =>
      `${scope(searched)}，没有一份${terms.length > 1 ? '同时' : ''}写到${quoted(terms)}${without.length > 0 ? `而未写到${quoted(without)}` : ''}`,
    noneWithin: (
      terms: readonly string[],
      without: readonly string[],
      { reports, withProse }: Searched,
      inSections: boolean,
    ) => {
      const prose = withProse === reports ? '和正文' : `、其中收有正文的 ${withProse} 份的正文`;
      const where = inSections
        ? `所选的 ${reports} 份报告的所选部分里`
        : withProse === 0
          ? `所选的 ${reports} 份报告本馆没有正文；标题和机关名称里`
          : `所选的 ${reports} 份报告的标题${withProse === reports ? '、' : '和'}机关名称${prose}里`;
      const what =
        terms.length > 1 || without.length > 0
          ? `没有一份${terms.length > 1 ? '同时' : ''}写到${quoted(terms)}${without.length > 0 ? `而未写到${quoted(without)}` : ''}`
          : `没有${quoted(terms)}`;
      return `${where}，${what}`;
    },
    noneBrowsing: '没有符合所选条件的报告',
  },
  alternatives: {
    withoutProse: (reports: number) => `本馆另有 ${reports} 份报告仅收录数据，没有正文可查。`,
  },
  /** What the tables print of a query; `whole` is how many reports the archive has. */
  tables: {
    cells: '表中数字',
    labels: '表中栏目',
    prose: '正文',
    unfiltered: '不受左栏筛选影响。',
    found: (value: string, cells: number, reports: number, whole: number, isNarrow: boolean) =>
      `本馆 ${whole} 份报告的法定表格里，${isNarrow ? '合于所查的' : '数值为'} ${before(value)}的格子有 ${cells} 个，在 ${reports} 份报告中。`,
    foundSome: (value: string, cells: number) =>
      `数值为 ${before(value)}的格子很多，只在最新的一部分里找到合于所查的 ${cells} 个；其余没有查。`,
    noCells: (value: string, whole: number) =>
      `本馆 ${whole} 份报告的法定表格里，没有读得数值为 ${before(value)}的格子；无法辨读的格子不在其内。`,
    noCellsWith: (value: string, whole: number) =>
      `本馆 ${whole} 份报告的法定表格里，没有读得数值为 ${before(value)}而又合于其余各词的格子。`,
    /** After a number of money. */
    ofMoney: (number: string) => `${number} 万元`,
    /** Cells of another value, which pages round to the number. */
    rounded: (value: string, cells: number) =>
      `另有 ${cells} 个格子，原文的小数更长，本馆页面上四舍五入显示为 ${value}：`,
    listed: (shown: number, cells: number) => `列出较新的 ${shown} 个，共 ${cells} 个。`,
    more: '显示更多格子',
    cell: (row: string, column: string | null) => (column === null ? row : `${row}，${column}`),
    row: (label: string, table: string) => `“${label}”是“${table}”表的一行`,
    table: (query: string, table: string) => `“${query}”印在“${table}”表的表头`,
    tableTitle: (table: string) => `“${table}”是一张法定表格`,
    section: (label: string) => `“${label}”是报告的一部分`,
    counted: (reports: number, agencies: number, whole: number) =>
      `本馆 ${whole} 份报告中有 ${reports} 份印有，出自 ${agencies} 个机关`,
    countedTables: (reports: number, agencies: number, whole: number) =>
      `本馆 ${whole} 份报告中有 ${reports} 份有这张表，出自 ${agencies} 个机关`,
    /** In tables and headings; `withWords` of the reports are held with their tables' words. */
    printed: (words: string, reports: number, withWords: number, whole: number) =>
      `“${words}”印在 ${reports} 份报告的表格或各部分标题里${withWords === whole ? '' : `（本馆 ${whole} 份报告，收有表格文字的有 ${withWords} 份）`}：`,
    otherReports: (listed: number, others: number) =>
      listed === others ? `其余 ${others} 份` : `其余 ${others} 份中较新的 ${listed} 份`,
    above: (above: number) => `其中 ${above} 份读得大于 0 的数`,
    uncounted: (whole: number) => `本馆 ${whole} 份报告都没有印`,
    compare: '比较各机关',
    glossary: '术语解释',
    manyLabels: (labels: number) => `法定格式里有这几个字的栏目、表格和标题共 ${labels} 处，见`,
  },
  sort: {
    label: '排序',
    relevance: '相关在前',
    newest: '年度从新到旧',
    oldest: '年度从旧到新',
  },
  filters: {
    title: '筛选',
    open: (chosen: number) => (chosen > 0 ? `筛选 · ${chosen}` : '筛选'),
    groups: {
      year: '年度',
      region: '地区',
      agency: '机关',
      level: '层级',
      section: '所在部分',
      form: '报告格式',
      finding: '核对标注',
    },
    years: {
      from: '从',
      to: '到',
      open: '不限',
      /** The chosen years as one condition; null where that side is open. */
      range: (from: number | null, to: number | null) =>
        from === to
          ? `${from} 年`
          : from === null
            ? `${to} 年及以前`
            : to === null
              ? `${from} 年以来`
              : `${from}—${to} 年`,
      counts: '各年度的份数，选一个即只看这一年',
    },
    titleScope: '标题与机关名称',
    preambleScope: '篇首',
    chosen: '已选条件',
    remove: (label: string) => `去掉“${label}”`,
    clear: '清除全部',
    showResults: (total: number) => `查看 ${total} 份报告`,
    more: (hidden: number) => `其余 ${hidden} 项`,
    narrow: (group: string) => `按名称查找${group}`,
    nothing: '没有名称与此相符的。',
    unfold: (region: string) => `${region}下的地区`,
    /** After the number of reports that a value would leave, for screen readers. */
    unit: '份',
  },
  hit: {
    year: (year: number) => `${year} 年`,
    occurrences: (count: number) => `正文中出现 ${count} 处`,
    morePassages: (rest: number) => `另有 ${rest} 处，见报告`,
    sameWords: (years: number) => `这个机关另有 ${years} 个年度的报告，写法相同或几乎相同：`,
  },
  more: '显示更多结果',
  showing: (shown: number, total: number) => `已显示 ${shown} 份，共 ${total} 份`,
  download: {
    label: '下载结果（CSV）',
    file: '检索结果.csv',
    columns: ['年度', '机关', '机关编号', '行政区划代码', '标题', '网址'],
  },
} as const;
