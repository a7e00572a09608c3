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
    'A government’s report has to roll up the numbers of its departments and of the governments below it: never add it to theirs. The column kind and agencies.csv say what an agency is.',
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
