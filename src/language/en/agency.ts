import { theReports } from './numbers.ts';
import { counted, listed } from './plurals.ts';

/** The page that follows one agency over its years. */
export const agencyWords = {
  contents: 'On this page',
  trend: 'Trend',
  inYear: (year: number, quantity: string) => `${quantity} in ${year}`,
  most: (said: string) => `; most ${said}`,
  trendNote: ({ gaps, revised }: { gaps: boolean; revised: boolean }) =>
    `Trends run from early to late and are drawn from 0${gaps ? '; they break at years of which the archive has no report or no number' : ''}.${
      revised
        ? ' At a dotted vertical line the form was revised; where what was counted changed with it, the line breaks too.'
        : ''
    }`,
  rates: {
    title: 'Rates',
    note: 'Each rate names its numerator; a rate over several denominators has a row for each.',
    small:
      'Over a denominator below 30 the fraction comes first and the percentage below it; 0/0 means that there was nothing to divide. Nothing is calculated where any cell of the numerator or the denominator has no value; blanks and dashes that agree with the printed totals count as 0, and this is said.',
    idle: (names: readonly string[], years: readonly number[]) =>
      `In ${theReports(years)} the denominator is 0, so there is nothing to calculate: ${names.join('; ')}.`,
    denominator: (formula: string, note: string) =>
      `denominator = ${formula}${note && ` (${note.replace(/\.$/, '')})`}`,
    caption: (agency: string) => `${agency}: rates by year`,
    head: 'Rate',
    formula: (numerator: string) => `= (${numerator}) ÷ denominator`,
  },
  refusals: {
    title: 'Grounds of refusal',
    caption: (agency: string) => `${agency}: grounds on which disclosure was refused, by year (requests)`,
    head: 'Ground',
  },
  remedies: {
    title: 'Reconsideration and litigation',
    caption: (agency: string) =>
      `${agency}: outcomes of administrative reconsideration and litigation, by year (cases)`,
    head: 'Outcome',
    pendingNote:
      'A case that is still pending is counted again in the year in which it ends, so the sum is not the number of cases.',
  },
  applicants: {
    title: 'Applicants',
    caption: (agency: string) => `${agency}: who made the requests received, by year (requests)`,
    head: 'Applicant',
  },
  fees: {
    title: 'Fees',
    caption: (agency: string) => `${agency}: administrative fees by year (10,000 yuan)`,
    head: 'Item',
    note: 'The table has the administrative fees of the section on proactive disclosure. They have nothing to do with fees for requests.',
    sentences: 'What the reports say of fees for processing requests, quoted in Chinese.',
    earlier: (count: number) => `${counted(count, 'sentence')} of other years`,
    none: (years: readonly number[]) =>
      `In the text of ${theReports(years)} nothing was found about fees for processing requests.`,
    noProse: 'The archive has the figures alone and no text.',
  },
  carry: {
    title: 'From year to year',
    note: '“Carried forward” in the report on one year should equal “carried over” in the report on the next.',
    ruleLink: 'About this check',
    caption: (agency: string) =>
      `${agency}: whether what was carried over agrees with what was carried forward (requests)`,
    years: 'Years',
    from: 'Carried forward',
    to: 'Carried over',
    standing: 'Check',
    pair: (from: number, to: number) => `${from}→${to}`,
    pairSpoken: (from: number, to: number) => `${from} to ${to}`,
    meets: 'agrees',
    differs: 'differs',
    differsIn: (columns: readonly string[]) => `differs: ${columns.join(', ')}`,
    unknown: 'cannot be checked',
    noReport: 'not held',
  },
  changes: {
    title: 'Changes of wording',
    lead: 'What was changed and what was kept in the words of two reports of this agency.',
    link: 'Compare two reports sentence by sentence',
    page: 'Page of changes of wording',
    one: 'The archive has the text of one year only, and no other year to compare it with.',
    none: 'The archive has no text of this agency, so there is nothing to compare.',
  },
  breakHead: '(before the revision)',
  notHeld: 'not held',
  zeros: {
    title: 'Rates, grounds, outcomes and applicants',
    said: (years: readonly number[]) =>
      `In ${theReports(years)} all cells of the tables of requests, administrative reconsideration and litigation are 0, so that there is no rate to work out and no ground, outcome or applicant to list.`,
  },
  unfoldZeros: 'Show the table, in which every number is 0',
  dispositions: {
    breaksNote:
      'At the dotted line the form was revised. The editions have different rows of “other disposition”; each is added up over its own rows.',
    series: ['Granted (in full or in part)', 'Refused', 'Unable to provide', 'Not processed and other'],
    head: 'Year',
    title: (agency: string) => `${agency}: dispositions by year`,
    granted: (agency: string, ends: readonly string[]) =>
      `${agency}: of the requests disposed of, ${listed(ends)} were granted in full or in part`,
  },
} as const;
