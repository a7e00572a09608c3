import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import { editionName } from './editions.ts';
import { listed } from './plurals.ts';

/** Words of the report page. */
export const REPORT = {
  kicker: 'Annual report on open government information',
  heading: (agency: string, year: number) => `${agency}: ${year}`,
  otherYears: 'Other years of this agency',
  previous: 'Earlier report:',
  next: 'Later report:',
  changes: 'Compare with the year before',
  allYears: 'All years',
  printedTitle: 'Printed title',
  noTitle: 'The report prints no title',
  agency: 'Agency',
  formLabel: 'Form',
  edition: (name: string, decree: string) => `${name} (${decree})`,
  editionsMixed: '; other tables use the ',
  editionUnknown: (tables: readonly string[]) =>
    `Tables of ${listed(tables.map((table) => `“${table}”`))}: ${editionName(UNKNOWN_EDITION)}`,
  tableUnknown:
    'Nothing tells which edition of the form this table uses. The items that all editions have and whatever else is printed are kept, the edition is not taken from the year, and items that not every edition has are not called missing where they are not printed.',
  sourceUrl: 'Original address',
  publishedOn: 'Published',
  retrievedOn: 'Retrieved',
  /** What keepers confirmed of a file and where it comes from, by rule. */
  unusual: {
    'no-report': 'Content unlike that of most reports',
    'report-double': 'The same words as another report in the archive',
    'source-dates': 'Unusual dates',
    'source-address': 'Address outside government domains',
    'source-double': 'The same address as another report in the archive',
  },
  unknown: 'not recorded',
  rawFile: 'Original',
  asReceived: 'the raw file as received',
  /** Of a report that was attached to a web page. */
  attachedTo: 'The file above is an attachment; the web page that has it: ',
  pageAsReceived: 'the web page as received',
  pageView: 'the web page with its lines numbered',
  pageDigest: 'Digest of the web page (SHA-256)',
  joined: 'This report stands in two places: its text on the web page, its tables in the attachment.',
  pageHeading: 'The web page that has this file',
  pageIntro:
    'The web page as received, line by line, with not a character changed; lines are numbered from 1.',
  sourceView: 'the original with its lines numbered',
  recognised:
    'The original is a picture whose words and numbers a program recognised. A number is published only where two independent pieces of evidence agree, and is marked as unreadable otherwise; words may be wrong, and the original decides.',
  pagesView: 'the original page by page',
  encoded: (encoding: string) => `, in ${encoding}, which a browser may show garbled`,
  digest: 'Digest (SHA-256)',
  sections: 'Parts of this page',
  namesDiffer: 'The report prints another name of the agency than the registered one',
  namesSentence: (printed: string, registered: string) =>
    `The report prints “${printed}”; the archive has registered “${registered}”. The keepers’ reason is in Chinese.`,
  evidence: 'Evidence in the text:',
  findings: 'Checks',
  /** Of lines or pages. */
  findingsIntro: (unit: string) =>
    `The original is kept unchanged. A program found what follows; each item leads to its cells and to its ${unit} in the original, which is quoted in Chinese.`,
  noFindings: 'The checks found no sum that fails and no departure from the statutory form.',
  findingsLeft: 'There are too many findings of some rules: only the first are listed here. Left out: ',
  findingsLeftIn: '. For all of them see ',
  findingCells: 'Cells: ',
  moreCells: (all: number) => ` and others, ${all} in all`,
  findingMark: 'note ',
  findingMarkSpoken: (number: number) => `, see finding ${number}`,
  charts: 'Charts',
  preamble: 'Preamble',
  sectionMissing: 'The report has no such section.',
  tableMissing:
    'The report has no such table, or has it as an image or an attachment, so the archive has no numbers.',
  proseMissing: 'This section of the report has no text.',
  proseElsewhere: 'The text of this section is in Chinese and is not machine-translated.',
  proseLink: 'Read it in Chinese',
  printedAt: 'In the original: ',
  paragraphLink: 'Link to this paragraph',
  item: 'Item',
  organizations: 'Legal persons and other organisations',
  fullTable: 'Show the whole table',
  /** Before line or page. */
  sourceUnit: 'Original, ',
  candidates: (values: readonly number[]) => `may be ${listed(values.map(String), 'or')}`,
  statusMethod: 'For how these marks are decided see the methodology',
  downloads: 'Downloads',
  downloadJson: 'everything (JSON)',
  downloadCsv: 'the numbers of the three tables (CSV, for spreadsheets)',
  downloadRaw: 'the raw file as received',
  bytes: (grouped: string) => `${grouped} bytes`,
  downloadNote: 'For the meaning and units of the columns see ',
  dataPage: 'the data page',
  backToReport: 'Back to the report',
  sourceIntro:
    'The file as received, line by line, with not a character changed; lines are numbered from 1. The numbers in the statutory tables of the report lead here.',
  pagesIntro:
    'The text read from the file, page by page; for the layout the raw file counts. The numbers in the statutory tables of the report lead here.',
  picturesIntro:
    'The file as received, page by page. The numbers in the statutory tables of the report lead to where they are printed; select a number on a page to see which cell it is.',
  convertedIntro:
    'The file is not text: this is what was read from it after conversion to a web page, line by line from 1; for the layout the raw file counts. The numbers in the statutory tables of the report lead here.',
  openPage: (page: number) => `Open page ${page} of the raw file`,
  emptyLine: '(empty line)',
} as const;
