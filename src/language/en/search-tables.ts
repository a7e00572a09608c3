import { counted, has, reportsOf } from './plurals.ts';

/** What the tables print of a query; `whole` is how many reports the archive has. */
export const searchTables = {
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
} as const;
