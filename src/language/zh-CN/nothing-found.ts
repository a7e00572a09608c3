const quoted = (terms: readonly string[]): string => terms.map((term) => `“${term}”`).join('和');

/** What the search page offers where nothing was found; loaded only then. */
export const nothingFound = {
  title: '可以试试',
  withoutFilters: (total: number | null) => `去掉全部筛选${total === null ? '' : `：${total} 份报告`}`,
  words: (words: string, total: number | null) =>
    `把词分开检索“${words}”${total === null ? '' : `：${total} 份报告`}（各词都有，但不一定连在一起）`,
  alike: (name: string) => `按“${name}”检索（读音、字形或者末字相近的地名）`,
  unmarked: (words: string, total: number | null) =>
    `不计标点，检索“${words}”${total === null ? '' : `：${total} 份报告`}`,
  /** One of several terms by itself; null where that it is found somewhere is all that is known. */
  alone: (term: string, total: number | null) =>
    total === null ? `只检索“${term}”` : `只检索“${term}”：${total} 份报告`,
  /** Terms that no report has. */
  nowhere: (terms: readonly string[], inSections: boolean) =>
    `${inSections ? '所选部分' : '标题、机关名称和正文'}里，单独检索也没有${quoted(terms)}`,
  shorter: '换一个较短或不同的说法；地名和机关名在原文中可能另有写法。',
  browse: '浏览全部报告',
  /** What was looked through beside prose: words in tables of so many reports, and numbers where the query is one. */
  alsoSearched: (withWords: number, isNumber: boolean) =>
    `${isNumber ? '表格里的数字，以及 ' : ''}${withWords} 份报告的表格和各部分标题里印的字，也已查过。`,
  /** Of words that are too short to be looked up in tables and headings. */
  tooShort: '只有一个字，没有到表格和标题里查。',
  notANumber: '所查的没有读作一个数，没有到表格的数字里查。',
} as const;
