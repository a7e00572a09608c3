/** A number before Chinese; behind 万元 there is no space. */
const before = (value: string): string => (/\d$/.test(value) ? `${value} ` : value);

/** What the tables print of a query; `whole` is how many reports the archive has. */
export const searchTables = {
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
} as const;
