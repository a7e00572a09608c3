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

/** What a search says of how far it is and of what it found. */
export const searchStatus = {
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
} as const;
