import { agenciesOf, counted } from './plurals.ts';
import { BLANK_AS_ZERO } from './statuses.ts';

interface ShortOf {
  measure: string;
  value: number;
  below: number;
  reports: number;
}

/** What pages of a region and of a year say of the sums of their reports. */
export const sumsOfReports = {
  heading: 'Sums',
  note: 'Requests. Reports that a government above rolls up are not added again. ',
  rule: 'How sums are made',
  caption: (place: string) => `${place}: sums of the reports held (requests)`,
  measure: 'Item',
  filed: 'Agencies with a report',
  ofAgencies: (agencies: number) => `of ${agenciesOf(agencies)}`,
  counted: 'Reports counted',
  without: (count: number) => `${count} more rolled up by them`,
  share: (have: number, of: number) => `${have} of ${counted(of, 'report')}`,
  shareMeaning: ' with a value',
  derived: 'with reconstructed or corrected values',
  blanks: BLANK_AS_ZERO,
  contradicted: (reports: number) => `${counted(reports, 'report')} with totals that contradict their parts`,
  partial:
    'Below each number stands how many of the reports counted have it; others are not counted. A sum is of the reports that the archive holds, not of all agencies. Items of which the editions of the form count different things, such as “other disposition”, are left out.',
  which: 'Which reports the sums are of',
  countedList: (count: number) => `Counted (${count}): `,
  containedList: (count: number) => `Rolled up by a government and not added again (${count}): `,
  within: (name: string) => ` (rolled up by ${name})`,
  short: 'less than its parts',
  shortMeaning:
    '“Less than its parts”: a government’s number is less than the reports that it rolls up come to, so that one side is incomplete or wrong. The sum still goes by the government’s.',
  shortList: 'Governments whose numbers are less than their parts: ',
  shortOf: (found: readonly string[]) => `: ${found.join('; ')}`,
  shortIn: ({ measure, value, below, reports }: ShortOf) =>
    `${measure} ${value}, and ${below} in ${counted(reports, 'report')} that it rolls up`,
  lacking: 'Items without a value in reports that are counted: ',
  lackingOf: (measure: string, gapsOf: readonly string[]) => `${measure}: ${gapsOf.join(', ')}`,
  gap: (agency: string, gap: string) => `${agency} (${gap})`,
  measures: 'Measures',
  measuresNote: 'A page for each measure, with all agencies.',
} as const;
