import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import { editionName } from './editions.ts';
import type { Count } from '../../schemas/count.ts';
import type { SectionKey } from '../../vocabulary/sections.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import { figure } from '../../text/figure.ts';
import { counted, listed, lowerCase } from './plurals.ts';
import { BLANK_AS_ZERO, STATUSES } from './statuses.ts';

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

/** Short names for the list of a page's parts. */
export const SECTION_NAMES: Readonly<Record<SectionKey, string>> = {
  overview: 'Overview',
  proactive: 'Proactive disclosure',
  requests: 'Requests',
  remedies: 'Reconsideration and litigation',
  problems: 'Problems and improvement',
  other: 'Other matters',
};

export const TABLE_CAPTIONS: Readonly<Record<TableKey, string>> = {
  proactive: 'Proactive disclosure',
  requests: 'Requests received and processed (number of requests)',
  remedies: 'Administrative reconsideration and litigation (number of cases)',
};

/** `Sample Bureau: annual report on open government information, 2021` */
export function reportName(agency: string, year: number): string {
  return `${agency}: annual report on open government information, ${year}`;
}

/** The sentence above a table that is folded because every cell is 0. */
export function allZero(table: TableKey): string {
  return {
    proactive: 'Every number of this table is 0.',
    requests:
      'No request was received, carried over, disposed of or carried forward in the year: every number of this table is 0.',
    remedies:
      'There was no administrative reconsideration or litigation about disclosure: every number of this table is 0.',
  }[table];
}

export const UNFOLD_TABLE = 'Show the whole table';

/** What one report says of requests: its totals, and what became of those that were disposed of. */
export const REQUESTS_SAID = {
  unknown: (year: number) =>
    `The report has no usable totals of the requests received and disposed of in ${year}.`,
  zeros: (year: number) =>
    `The totals received, carried over, disposed of and carried forward in ${year} are printed as 0.`,
  none: (year: number) =>
    `In ${year} no request for government information was received, carried over or carried forward.`,
  /** `In 2021, 11 requests were received; carried over: 0; disposed of: 11; dispositions: granted 4, refused 5; carried forward: 0.` */
  flow: (
    year: number,
    flow: Record<'received' | 'carriedOver' | 'disposed' | 'carriedForward', Count>,
    outcomes: string,
  ) =>
    `${receivedIn(year, flow.received)}; carried over: ${amount(flow.carriedOver)}; disposed of: ` +
    `${amount(flow.disposed)}${outcomes}; carried forward: ${amount(flow.carriedForward)}.`,
  all: (label: string, count: number) => `,${count === 1 ? '' : ' all'} ${lowerCase(label)}`,
  some: (parts: readonly string[]) => `; dispositions: ${parts.join(', ')}`,
  part: (label: string, count: number | null, blanks: boolean) =>
    `${lowerCase(label)} ${count ?? 'no number'}${count !== null && blanks ? ` [${BLANK_AS_ZERO}]` : ''}`,
} as const;

/** What one report says of reviews and lawsuits. */
export const REMEDIES_SAID = {
  unknown: 'The report has no usable totals of administrative reconsideration and litigation.',
  none: 'There was no administrative reconsideration or litigation about disclosure.',
  noLawsuits: (review: Count) =>
    `Administrative reconsideration about disclosure: ${amount(review)}; no administrative litigation.`,
  /** `Administrative reconsideration about disclosure: 2; administrative litigation: 4 (without prior reconsideration: 2, after reconsideration: 2).` */
  totals: (review: Count, lawsuits: number | null, direct: Count, afterReview: Count) =>
    `Administrative reconsideration about disclosure: ${amount(review)}; administrative litigation` +
    `${lawsuits === null ? '' : `: ${lawsuits}`} (without prior reconsideration: ${amount(direct)}, after reconsideration: ${amount(afterReview)}).`,
} as const;

function receivedIn(year: number, received: Count): string {
  if (received.value === null) return `In ${year} requests received: ${amount(received)}`;
  const said = amount(received, counted(received.value, 'request'));
  return `In ${year}, ${said} ${received.value === 1 ? 'was' : 'were'} received`;
}

function amount(count: Count, said = count.value === null ? '' : figure(count.value)): string {
  if (count.value === null) return `no number in the report (${STATUSES[count.status].label})`;
  return count.status === 'printed' ? said : `${said} (${STATUSES[count.status].label})`;
}

/** `By “Balance” one reading is left: reconstructed as “8 3 0 0 0 0 11”.` Empty where nothing was recovered. */
export function readingSentence(values: readonly number[], rules: readonly string[]): string {
  if (values.length === 0) return '';
  const by = rules.length > 0 ? `By ${listed(rules.map((rule) => `“${rule}”`))}` : 'By the sums of the table';
  return `${by} one reading is left: reconstructed as “${values.map(figure).join(' ')}”.`;
}
