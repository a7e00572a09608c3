import { has, listed, reportsOf } from './plurals.ts';

const quoted = (terms: readonly string[]): string => listed(terms.map((term) => `“${term}”`));

const anyOf = (phrases: readonly string[]): string =>
  listed(
    phrases.map((phrase) => `“${phrase}”`),
    'or',
  );

/** How many reports were looked through, and how many of them have prose. */
interface Searched {
  reports: number;
  withProse: number;
}

const scope = ({ reports, withProse }: Searched): string =>
  withProse === reports
    ? `the titles, agencies and texts of the ${reportsOf(reports)} of the archive`
    : `the titles and agencies of the ${reportsOf(reports)} of the archive and the texts of the ${withProse} that have one`;

/** What a search says of how far it is and of what it found. */
export const searchStatus = {
  searching: 'Searching …',
  searchingOthers: (found: number) => `${found} found, searching the other years …`,
  all: (reports: number) => `all ${reportsOf(reports)}`,
  filtered: (total: number, reports: number) => `${total} of ${reportsOf(reports)} fit the filters`,
  found: (
    total: number,
    terms: readonly string[],
    /** Groups of phrases of which a report has one or several. */
    either: readonly (readonly string[])[],
    without: readonly string[],
  ) =>
    `${reportsOf(total)} ${has(total)} ${[...(terms.length > 0 ? [quoted(terms)] : []), ...either.map(anyOf)].join(' and ')}${without.length > 0 ? ` and not ${anyOf(without)}` : ''}`,
  onlyWithout: (total: number, without: readonly string[]) =>
    `${reportsOf(total)} ${has(total)} not ${anyOf(without)}`,
  /** Reports of which nobody can tell whether they have what is excluded. */
  unread: (reports: number) =>
    reports === 0 ? '' : ` (the archive has no text of ${reportsOf(reports)} of these to look it up in)`,
  foundWithin: ' (filtered)',
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
      ...(isUnquoted ? ['without the quotation marks'] : []),
      ...(hasAlternatives ? ['with the bar as “or”'] : []),
      ...(isSimplified ? ['in simplified characters'] : []),
      ...(isTraditional ? ['in traditional characters too'] : []),
    ];
    return `It stands nowhere as typed${isFiltered ? ' within the filters' : ''}; searched ${listed(ways)}: `;
  },
  none: (terms: readonly string[], searched: Searched) => `${quoted(terms)} not found in ${scope(searched)}`,
  noneTogether: (terms: readonly string[], without: readonly string[], searched: Searched) =>
    `In ${scope(searched)} no report has ${quoted(terms)}${terms.length > 1 ? ' together' : ''}${without.length > 0 ? ` and not ${anyOf(without)}` : ''}`,
  noneWithin: (
    terms: readonly string[],
    without: readonly string[],
    { reports, withProse }: Searched,
    inSections: boolean,
  ) => {
    const where = inSections
      ? `the chosen sections of ${reportsOf(reports)}`
      : withProse === 0
        ? `titles and agencies of ${reportsOf(reports)}, of which the archive has no text`
        : withProse === reports
          ? `titles, agencies and texts of ${reportsOf(reports)}`
          : `titles and agencies of ${reportsOf(reports)} and the texts of the ${withProse} that have one`;
    return `Within the filters, in ${where}, ${terms.length > 1 || without.length > 0 ? `no report has ${quoted(terms)}${terms.length > 1 ? ' together' : ''}${without.length > 0 ? ` and not ${anyOf(without)}` : ''}` : `${quoted(terms)} not found`}`;
  },
  noneBrowsing: 'No report fits the filters',
} as const;
