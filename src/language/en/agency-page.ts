import { dateText } from './numbers.ts';
import { listed } from './plurals.ts';

/** The words of the page of an agency. */
export const agencyPage = {
  description: (name: string, years: string) =>
    `Annual reports on open government information of ${name} (${years}): main figures, tables and raw files.`,
  facts: 'Registry entry',
  name: 'Name',
  kind: 'Kind',
  level: 'Level',
  region: 'Region',
  division: 'Division code',
  parent: 'Belongs or reports to',
  successor: 'Successor',
  /** What keepers confirmed of an entry, by rule. */
  unusual: {
    'agency-name': 'Name other than that of the division',
    'agency-level': 'Level other than that of the division code',
    'agency-kind': 'Kind other than the name says',
    'agency-parent': 'Parent outside the division above',
    'agency-successor': 'Successor in another province',
    'agency-double': 'Same name as another agency',
  },
  predecessor: 'Predecessor',
  since: (date: string) => `Since ${dateText(date)}. `,
  formerName: (name: string, until: string) =>
    `Former name: ${name} (until ${dateText(until)}). Reports of that time keep it. `,
  seriesBefore: (name: string) => `Before: ${name}`,
  seriesNote: (since: string | undefined) =>
    `These are the numbers of the predecessor${since ? `, whose work this agency took over on ${dateText(since)}` : ''}. Their duties may differ: do not compare across the change, and do not add them to this agency’s.`,
  figures: 'Main figures by year',
  figuresNote:
    'Requests, from the total column of the table of requests received and processed. Open a number to see its table.',
  rollUp:
    'A government’s report has to roll up the numbers of its departments and of the governments below it: never add them to theirs.',
  compare: 'Compare with other agencies',
  printed: 'Names printed in reports',
  printedNote:
    'Where a report prints another name than the registered one, that name is kept, with the reason why the report is filed here, in Chinese.',
  printedYears: (years: readonly number[]) =>
    `${years.length === 1 ? 'Report' : 'Reports'} on ${listed(years.map(String))}`,
  evidence: 'Evidence in the text',
  neighbours: 'Agencies of the same region',
  none: 'The archive holds no report of this agency yet.',
} as const;
