import { AGENCY_KINDS, LEVELS } from '../../vocabulary/agencies.ts';
import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import type { ColumnDefinition, RowDefinition } from '../../vocabulary/table-definition.ts';
import type { ReadmeFacts } from '../readme-facts.ts';
import { CITATION } from './citation.ts';
import { common } from './common.ts';
import { editionName } from './editions.ts';
import { groupName, named, unitName } from './form-labels.ts';

const GROUPED = new Intl.NumberFormat('en');

/** Words of the data page. */
export const DATA = {
  title: 'Data',
  kicker: 'Use',
  lead: 'The numbers of the three statutory tables of all reports, to download as a whole; cells without a number are there too, with the reason.',
  description:
    'Download the numbers of all reports (CSV, Excel, Parquet, JSON), with the meaning of fields, units and statuses, the data interface, and code that loads the data.',
  packageTitle: 'Annual reports on open government information: figures of the three statutory tables',
  files: 'All data',
  holdings: (reports: string, agencies: string, cells: number) =>
    `${agencies}, ${reports}, ${GROUPED.format(cells)} cells.`,
  groups: {
    long: {
      title: 'A line for each cell',
      note: 'For programs: each line is a cell with its report, row, column, value and status.',
    },
    wide: {
      title: 'A line for each report',
      note: 'For spreadsheets: each line is a report, with the cells in the order of the statutory tables.',
    },
    reference: { title: 'Reference tables', note: 'What the ids in the tables above stand for.' },
    package: { title: 'Package, descriptions and digests', note: '' },
  },
  rows: (rows: number) => `${GROUPED.format(rows)} ${rows === 1 ? 'line' : 'lines'}`,
  schema: 'JSON Schema of a report',
  schemaNote: 'The page of each report has its JSON, CSV and raw file',
  digests: 'SHA-256 digests of the files',
  digestsNote:
    'Download the files and SHA256SUMS into one folder and run the command below: “OK” beside each file says that it is the same as in the archive.',
  digestFile: 'File',
  digest: 'SHA-256',
  fields: 'Fields',
  fieldsCaption:
    'Fields of the long table (figures), in the order of its columns. Parquet and CSV have the same.',
  wideFields: 'Wide tables (proactive, requests, remedies)',
  wideNote: [
    'The first columns are report, agency, division code, level, kind, year and edition of the form, as in the long table. Then each cell has a column named “row.column”: received.total is the total of “received this year”. The Chinese names are in cells.csv; the Excel file has a line of Chinese heads above the names.',
    'An empty field has no value. The last column but one, notPrinted, says why, as in granted.total=blank; reconstructed and corrected cells are listed there too. “*=absent” means the whole table. The last column, contradiction, lists the cells of totals that contradict their parts.',
  ],
  jsonNote:
    'The JSON has a record for each report: values are those of the cells, status lists only cells that are not simply printed, raw those printed otherwise than as the value, contradiction those of totals that contradict their parts. ',
  referenceFields: 'Fields of the reference tables',
  types: { string: 'text', integer: 'integer', number: 'number' } as Readonly<Record<string, string>>,
  nullable: 'may be empty',
  statuses: 'Statuses',
  statusesNote:
    'Only printed, reconstructed and corrected carry a value. A blank is not written as 0; it is often a way to say 0, but may only be counted so where it agrees with the printed totals. Decide how to treat cells without a value before you add up.',
  units: 'Units and what is counted',
  unitNotes: [
    'Money is in 10,000 yuan (万元); other numbers are as printed.',
    'The 2019 edition and the 2021 edition count different things in table 2: “total disclosed” is not “in force”, and the number of fee items is not an amount of fees; never join them in one column. The rows of table 3 are the same in both but for “other disposition”, which the 2021 edition divides into three; table 4 is the same in both.',
    'Where form is unknown nothing tells which edition a table uses: cells that all editions share can be used as usual; of the others there are only the printed numbers, and what is not printed is not missing.',
    'A government’s report contains the numbers of its departments and of the governments below it: never add it to theirs. The column kind and agencies.csv say what an agency is.',
    'In the CSV files a text that begins with =, +, - or @ and that a spreadsheet would run as a formula has an apostrophe in front; signed numbers have not. The Excel file stores texts as texts and needs none.',
  ],
  api: 'Data interface',
  apiLead:
    'These JSON files are made with the site. Their addresses are fixed; there are no keys and no queries. Files with v1 in the address may gain fields, but none is renamed, removed or given another meaning.',
  apiLists: {
    index: 'what there is: addresses of the lists and their JSON Schemas, and the version of the data',
    reports:
      'reports: title, edition of the form, number of findings, and the addresses of page, JSON, CSV and raw file',
    agencies: 'agencies: name, division code, level, kind, and the years with a report',
    regions: 'regions: the one above, and the numbers of agencies and reports',
    years: 'years: the number of reports',
    measures:
      'measures: their cells, the editions that have them, whether these count the same, the years with data, and the pages of comparison',
  },
  apiSchema: (name: string) => `JSON Schema of ${name}`,
  apiReport:
    'The whole content of a report is at the address in the field json of the list of reports; for its structure see ',
  apiExample: 'For example, an item of the list of reports:',
  apiExampleCode: 'Getting the addresses of the JSON of all reports:',
  code: 'Loading the data',
  codeLead:
    'All of this code was run; it lists the total of requests received by agency and year. Read division codes as text. ',
  codeNote: 'Put the address of the archive in place of the one here.',
  codeOfFile:
    'Download figures.parquet into the current folder first. DuckDB with the extension httpfs can also read the address itself. With the files by year and province, downloaded to the paths that figures-parts.json gives, put figures/*/*/*.parquet in place of its name. ClickHouse runs the same query.',
  copyright: 'Use and citation',
  rights: [
    'The reports were published by the agencies as the law requires; the archive keeps them as received and claims no rights in them. The data compiled from them is published under Creative Commons Attribution 4.0 International (CC BY 4.0).',
    'When you use numbers, name the agency, the year and the address of the report’s page in the archive; each page of a report has citations to copy. Say so where a value is reconstructed or corrected.',
  ],
} as const;

export type FileGroup = keyof typeof DATA.groups;

/** Every file that the build writes into `/data/`, in the order of the page. */
export const DATA_FILES: Readonly<Record<string, { label: string; note: string; group: FileGroup }>> = {
  'figures.csv': { label: 'all numbers (CSV)', note: 'UTF-8, opens in spreadsheets', group: 'long' },
  'figures.csv.gz': {
    label: 'all numbers (CSV, gzip)',
    note: 'the same content, which programs can read as it is',
    group: 'long',
  },
  'figures.parquet': { label: 'all numbers (Parquet)', note: 'typed, small and fast to read', group: 'long' },
  'figures-parts.json': {
    label: 'Parquet by year and province (catalogue)',
    note: 'a file for each year and province; the catalogue has the path, lines, size and digest of each',
    group: 'long',
  },
  'figures.xlsx': {
    label: 'the three tables (Excel)',
    note: 'a sheet for each statutory table, and a cover; in Chinese',
    group: 'wide',
  },
  'proactive.csv': { label: 'table 2, proactive disclosure (CSV)', note: '', group: 'wide' },
  'requests.csv': { label: 'table 3, requests received and processed (CSV)', note: '', group: 'wide' },
  'remedies.csv': {
    label: 'table 4, administrative reconsideration and litigation (CSV)',
    note: '',
    group: 'wide',
  },
  'figures.json': { label: 'all numbers (JSON)', note: 'a record for each report', group: 'wide' },
  'findings.csv': {
    label: 'findings (CSV)',
    note: 'everything that the checks found, with its line in the original',
    group: 'reference',
  },
  'agencies.csv': {
    label: 'agencies (CSV)',
    note: 'name, division code, level, kind, parent',
    group: 'reference',
  },
  'cells.csv': {
    label: 'cells (CSV)',
    note: 'Chinese and English name, unit, editions and definition of every cell of the three tables',
    group: 'reference',
  },
  'rules.csv': { label: 'rules (CSV)', note: 'the rules that findings go by', group: 'reference' },
  'figures.zip': {
    label: 'everything (ZIP)',
    note: 'all CSV files, Parquet, README in Chinese and English, licence, fields, rules and digests',
    group: 'package',
  },
  'datapackage.json': {
    label: 'description of the fields (Frictionless Data Package)',
    note: 'files, names of columns, types and meanings for programs',
    group: 'package',
  },
  'raw-files.sha256.txt': {
    label: 'digests of all raw files',
    note: 'SHA-256 of the raw file of each report and its path in the archive; run sha256sum --check data/raw-files.sha256.txt at the root of a copy to check them',
    group: 'package',
  },
  SHA256SUMS: { label: 'digests (SHA256SUMS)', note: '', group: 'package' },
};

/** What each column of the long table holds. */
export const DATA_FIELDS = {
  report: 'Id of the report, agency/year; also part of the address of its page.',
  agency: 'Id of the agency: the six digits of its division code and a short name.',
  agencyName: 'Registered Chinese name of the agency, which is not always the one printed.',
  divisionCode: 'Division code (GB/T 2260).',
  year: 'The year that the report is about, not that of its publication.',
  form: `Edition of the form that this table uses; unknown: ${editionName(UNKNOWN_EDITION)}. Empty for table 4, which is the same in all editions, and where the report lacks the table.`,
  table: 'Table: proactive is table 2, requests table 3, remedies table 4.',
  row: 'Id of the row.',
  rowLabel: 'Chinese label of the row, with those of the groups above it.',
  column: 'Id of the column.',
  columnLabel: 'Chinese label of the column.',
  unit: 'Unit: 件 (number), 项 (items) or 万元 (10,000 yuan).',
  value: 'The value; empty where there is none, for which see status.',
  status: 'How the value came about, or why there is none; see “Statuses”.',
  raw: 'What is printed, where that is not simply the value.',
  line: 'Line in the raw file, from 1; empty where the file has pages.',
  contradiction:
    'Where a printed total is not what its parts add up to: total for that total, part for its parts. Nothing tells which is right; values are as printed.',
} as const;

const listOf = (all: readonly { key: string; english: string }[]): string =>
  all.map(({ key, english }) => [...new Set([key, english.toLowerCase()])].join(': ')).join('; ');

/** What the columns of the other tables hold, where the long table does not say so already. */
export const OTHER_FIELDS: Readonly<Record<string, string>> = {
  level: `Level (${listOf(LEVELS)}).`,
  kind: `Kind (${listOf(AGENCY_KINDS)}).`,
  notPrinted:
    'Cells that are not simply printed, with their status, separated by spaces; those that the edition lacks are left out.',
  parent: 'Id of the government above; empty where the archive has not registered it.',
  successor: 'Id of the agency that took over its work.',
  reports: 'Number of reports in the archive.',
  cell: 'Id of the cell, table.row.column; also its anchor on the page of a report.',
  rowEnglish: 'English name of the row.',
  columnEnglish: 'English name of the column.',
  forms: 'Editions of the form that have this cell, separated by spaces.',
  definition: 'Chinese definition of row and column, from the glossary.',
  rule: 'Id of the rule, see rules.csv.',
  severity: 'Severity: error, warning or info.',
  standing:
    'Basis: official, the head of the form prints the rule; definition, it follows from the meaning of “total”; form, from the statutory form; inference, the archive infers it; reading, a judgement made while reading.',
  title: 'Chinese name of the rule.',
  explanation: 'The rule in Chinese.',
  explanationEnglish: 'The rule in English.',
  section: 'The section concerned.',
  expected: 'The value by the rule.',
  actual: 'The value in the original.',
  confirmed:
    'Whether it is known to be so in the source: original was checked against the published original, record is said by the record itself.',
  message: 'The finding in English.',
};

/** What a column of a wide table holds: a cell of the form. */
export function cellMeaning(row: RowDefinition, column: ColumnDefinition): string {
  return `${[...row.path.map(groupName), named(row)].join(' › ')}: ${named(column)} (${unitName(column.unit)})`;
}

const WIDE_HEADS: Readonly<Record<string, string>> = {
  report: 'report',
  agency: 'agency id',
  agencyName: 'agency',
  divisionCode: 'division code',
  level: 'level',
  kind: 'kind',
  year: 'year',
  form: 'form',
  notPrinted: 'cells that are not simply printed',
  contradiction: 'cells of totals that contradict their parts',
};

/** The words of the Excel file. `scope`: what it holds. */
export function workbookWords({ version, synthetic }: ReadmeFacts, scope: string) {
  return {
    cover: 'Cover',
    lines: [
      [common.siteName, common.siteSubtitle],
      ...(synthetic ? [[common.synthetic.title, common.synthetic.text] as const] : []),
      ['Content', DATA.packageTitle],
      ['Scope', scope],
      [
        'Each line',
        'A report; the first line has heads, the second the names of fields as in the CSV files.',
      ],
      [
        'Empty fields',
        'There is no value. The reason is in the last column but one: blank, dash, absent or unreadable.',
      ],
      ['Reconstructed and corrected', 'These have a value and are in the last column but one too.'],
      [
        'Totals that contradict their parts',
        'Nothing tells which is right; values are as printed. These cells are in the last column: total and part.',
      ],
      ...DATA.unitNotes.slice(0, 3).map((note, index) => [index === 0 ? 'Units' : '', note] as const),
      ['Licence', DATA.rights[0]],
      ['Version', CITATION.version(version)],
    ] as readonly (readonly [string, string])[],
    column: (key: string) => WIDE_HEADS[key] ?? key,
  };
}
