import { counted } from './plurals.ts';

/** The words of the page that a site begins with. */
export const home = {
  title: 'Nianbao Archive: annual reports on open government information in China',
  description:
    'Annual reports on open government information of Chinese agencies: every number with its cell and its source, agencies and years compared, the Chinese text searchable sentence by sentence.',
  kicker: 'Annual reports on open government information',
  heading: 'Nianbao Archive',
  searchHint:
    'Chinese words list every report whose text has them; a place in pinyin and a measure in English (luoyang refused) give the numbers of the tables.',
  chapters: 'The six sections of an annual report',
  chapter: (ordinal: number, label: string) => `${ordinal}. ${label}`,
  matrix: 'What the archive holds',
  matrixNote: 'A row is an agency, a column a year. Open a square to read the report on that year.',
  matrixByRegionNote:
    'A row is a region, a column a year; a cell has the agencies with a report and all agencies of the region.',
  ways: 'More ways in',
  compare: [
    'Compare',
    'Set the same figure of several agencies and years side by side; what is missing is named.',
  ],
  data: ['Data', 'All numbers in one table, with every field explained, to download and use again.'],
  methodology: ['Methodology', 'How numbers are read and checked; every rule is public.'],
  apart: 'Three rules',
  claims: [
    [
      'Arithmetic in the open',
      'The sums and balances of every table are checked. What does not add up is marked where it stands, and not corrected.',
    ],
    [
      'Every cell has its source',
      'Each number names the line or page of the original it was read from; the raw file is served as received and can be checked word by word.',
    ],
    [
      'Whole phrases',
      'The search compares the Chinese texts that the archive holds character by character: what they say is found, what they do not say is not. What tables print, numbers and labels, is listed apart.',
    ],
  ],
  latest: 'Reports on recent years',
  allReports: 'All reports',
  findings: (reports: number, findings: number) =>
    `${counted(reports, 'report')}, ${counted(findings, 'finding')}. `,
  findingsLink: 'Read them one by one',
} as const;
