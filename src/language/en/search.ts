/** The words of the search page. */
import { counted, listed } from './plurals.ts';

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

const reportsOf = (number: number): string => counted(number, 'report');

const scope = ({ reports, withProse }: Searched): string =>
  withProse === reports
    ? `the titles, agencies and texts of the ${reportsOf(reports)} of the archive`
    : `the titles and agencies of the ${reportsOf(reports)} of the archive and the texts of the ${withProse} that have one`;

const has = (total: number): string => (total === 1 ? 'has' : 'have');

export const search = {
  title: 'Search',
  description:
    'Searches titles, agencies and Chinese texts of annual reports on open government information, and the numbers and labels that their tables print: every report whose text, where the archive holds it, has the words is listed, and none that has not.',
  lead: 'The reports are in Chinese: type Chinese words to list every report that has them. Numbers are found by place, measure and year, in English or Chinese: luoyang refused 2021.',
  input: 'Words to search for',
  placeholder: 'e.g. 三审三校',
  submit: 'Search',
  clear: 'Clear',
  failed: {
    title: 'The search did not finish',
    text: 'Some files of the index could not be fetched; so as to miss nothing, no partial results are listed. Check the network and try again.',
    retry: 'Try again',
  },
  offline: {
    title: 'No network',
    text: 'The search fetches its index from the archive, and there is no network now. It goes on by itself when there is; pages that were open can still be read.',
  },
  suggestions: {
    label: 'Regions, agencies, years and measures to go to',
    region: 'Region',
    agency: 'Agency',
    measure: 'Measure',
    count: (count: number) => `${counted(count, 'suggestion')}; choose with the arrow keys.`,
    year: (year: number) => `Reports on ${year}`,
  },
  results: 'Results',
  status: {
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
    none: (terms: readonly string[], searched: Searched) =>
      `${quoted(terms)} not found in ${scope(searched)}`,
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
  },
  alternatives: {
    withoutProse: (reports: number) =>
      `Of ${reportsOf(reports)} the archive has the figures alone and no text to search.`,
  },
  /** What the tables print of a query; `whole` is how many reports the archive has. */
  tables: {
    cells: 'Numbers in tables',
    labels: 'Labels in tables',
    prose: 'Texts',
    unfiltered: 'Filters do not apply here.',
    found: (value: string, cells: number, reports: number, whole: number, isNarrow: boolean) =>
      `In the statutory tables of ${reportsOf(whole)}, ${counted(cells, 'cell')} ${has(cells)} the value ${value}${isNarrow ? ' and fit the query' : ''}, in ${reportsOf(reports)}.`,
    foundSome: (value: string, cells: number) =>
      `Very many cells have the value ${value}; ${counted(cells, 'cell')} that ${cells === 1 ? 'fits' : 'fit'} the query were found among the latest, the others were not looked through.`,
    noCells: (value: string, whole: number) =>
      `In the statutory tables of ${reportsOf(whole)} no cell was read as ${value}; unreadable cells are not among them.`,
    noCellsWith: (value: string, whole: number) =>
      `In the statutory tables of ${reportsOf(whole)} no cell was read as ${value} that fits the other words.`,
    /** After a number of money. */
    ofMoney: (number: string) => `${number} (10,000 yuan)`,
    /** Cells of another value, which pages round to the number. */
    rounded: (value: string, cells: number) =>
      `${counted(cells, 'cell')} more, of which these pages show ${value}, rounded:`,
    listed: (shown: number, cells: number) => `The latest ${shown} of ${counted(cells, 'cell')}.`,
    more: 'Show more cells',
    cell: (row: string, column: string | null) => (column === null ? row : `${row}, ${column}`),
    row: (label: string, table: string) => `“${label}” is a row of the table “${table}”`,
    table: (query: string, table: string) => `“${query}” stands in the head of the table “${table}”`,
    tableTitle: (table: string) => `“${table}” is a statutory table`,
    section: (label: string) => `“${label}” is a section of a report`,
    counted: (reports: number, agencies: number, whole: number) =>
      `${reports} of ${reportsOf(whole)} print it, of ${counted(agencies, 'agency', 'agencies')}`,
    countedTables: (reports: number, agencies: number, whole: number) =>
      `${reports} of ${reportsOf(whole)} ${has(reports)} that table, of ${counted(agencies, 'agency', 'agencies')}`,
    /** In tables and headings; `withWords` of the reports are held with their tables' words. */
    printed: (words: string, reports: number, withWords: number, whole: number) =>
      `“${words}” is printed in tables or headings of ${reportsOf(reports)}${withWords === whole ? '' : ` (the archive has the words of tables of ${withWords} of ${reportsOf(whole)})`}:`,
    otherReports: (listed: number, others: number) =>
      listed === others ? `The other ${others}` : `The latest ${listed} of ${others} others`,
    above: (above: number) => `${above} of them with a number above 0`,
    uncounted: (whole: number) => `none of the ${reportsOf(whole)} prints it`,
    compare: 'Compare agencies',
    glossary: 'Definition',
    manyLabels: (labels: number) =>
      `${labels} rows, columns, tables and headings of the form have these characters, see `,
  },
  sort: {
    label: 'Sort',
    relevance: 'most relevant first',
    newest: 'latest year first',
    oldest: 'earliest year first',
  },
  filters: {
    title: 'Filters',
    open: (chosen: number) => (chosen > 0 ? `Filters · ${chosen}` : 'Filters'),
    groups: {
      year: 'Year',
      region: 'Region',
      agency: 'Agency',
      level: 'Level',
      section: 'Part',
      form: 'Form',
      finding: 'Findings',
    },
    years: {
      from: 'From',
      to: 'to',
      open: 'any',
      /** The chosen years as one condition; null where that side is open. */
      range: (from: number | null, to: number | null) =>
        from === to
          ? `${from}`
          : from === null
            ? `until ${to}`
            : to === null
              ? `since ${from}`
              : `${from}–${to}`,
      counts: 'Reports by year; choose one to see that year only',
    },
    titleScope: 'Title and agency',
    preambleScope: 'Preamble',
    chosen: 'Chosen',
    remove: (label: string) => `Take away “${label}”`,
    clear: 'Clear all',
    showResults: (total: number) => `See ${reportsOf(total)}`,
    more: (hidden: number) => `${hidden} more`,
    narrow: (group: string) => `Find by name: ${group}`,
    nothing: 'No such name.',
    unfold: (region: string) => `Regions in ${region}`,
    /** After the number of reports that a value would leave, for screen readers. */
    unit: 'reports',
  },
  hit: {
    year: (year: number) => `${year}`,
    occurrences: (count: number) => `${counted(count, 'time')} in the text`,
    morePassages: (rest: number) => `${counted(rest, 'more place')}, see the report`,
    sameWords: (years: number) =>
      `${counted(years, 'more report')} of this agency with the same or nearly the same words: `,
  },
  more: 'Show more results',
  showing: (shown: number, total: number) => `${shown} of ${total} shown`,
  download: {
    label: 'Download the results (CSV)',
    file: 'search-results.csv',
    columns: ['year', 'agency', 'agency id', 'division code', 'title', 'address'],
  },
} as const;
