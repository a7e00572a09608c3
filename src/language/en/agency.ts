import { CHARTS } from './charts.ts';
import { contradictedDisposedSentence } from './contradictions.ts';
import { quantityText, share, yearsText } from './numbers.ts';
import { counted, listed } from './plurals.ts';

/** The page that follows one agency over its years. */
export const agencyWords = {
  contents: 'On this page',
  trend: 'Trend',
  trendNote:
    'Trends run from early to late and are drawn from 0; they break at years of which the archive has no report. At a dotted vertical line the form was revised; where what was counted changed with it, the line breaks too.',
  rates: {
    title: 'Rates',
    note: 'Each rate names its numerator; a rate over several denominators has a row for each.',
    small:
      'Over a denominator below 30 the fraction comes first and the percentage below it; 0/0 means that there was nothing to divide. Nothing is calculated where any cell of the numerator or the denominator has no value; blanks and dashes that agree with the printed totals count as 0, and this is said.',
    idle: (names: readonly string[], years: readonly number[]) =>
      `In the ${counted(years.length, 'report')} on ${yearsText(years)} the denominator is 0, so there is nothing to calculate: ${names.join('; ')}.`,
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
      `The ${counted(years.length, 'report')} on ${yearsText(years)} with text say nothing that was found about fees for processing requests.`,
    noProse: 'The archive has the figures alone and no text.',
  },
  carry: {
    title: 'From year to year',
    note: '“Carried forward” in the report on one year should equal “carried over” in the report on the next.',
    ruleLink: 'About this check',
    caption: (agency: string) =>
      `${agency}: whether what was carried over meets what was carried forward (requests)`,
    years: 'Years',
    from: 'Carried forward',
    to: 'Carried over',
    standing: 'Check',
    pair: (from: number, to: number) => `${from}→${to}`,
    pairSpoken: (from: number, to: number) => `${from} to ${to}`,
    meets: 'meets',
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
      `In the ${counted(years.length, 'report')} on ${yearsText(years)} all cells of the tables of requests, administrative reconsideration and litigation are 0, so that there is no rate to work out and no ground, outcome or applicant to list.`,
  },
  unfoldZeros: 'Show the table, in which every number is 0',
  dispositions: {
    breaksNote:
      'At the dotted line the form was revised. The editions have different rows of “other disposition”; each is added up over its own rows.',
    series: ['Granted (in full or in part)', 'Refused', 'Unable to provide', 'Not processed and other'],
    head: 'Year',
  },
} as const;

interface Point {
  year: number;
  value: number | null;
}

/** `Trend: 23 in 2019, 154 in 2025; most 218 in 2024`: what a sparkline shows, in words. */
export function trendText(points: readonly Point[], unit: string): string {
  const known = points.filter((point): point is { year: number; value: number } => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return agencyWords.trend;
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  const said = ({ year, value }: { year: number; value: number }): string =>
    `${unit === '%' ? `${Math.round(value * 1000) / 10}%` : quantityText(value, unit)} in ${year}`;
  const peak = most === first || most === last ? '' : `; most ${said(most)}`;
  return `${agencyWords.trend}: ${said(first)}, ${said(last)}${peak}`;
}

/** `2020: the dispositions add up to 27, which is not the 21 printed as total disposed of.` */
export function contradictedYears(
  years: readonly { year: number; contradicted: { printed: number; sum: number } | null }[],
): string {
  return years
    .flatMap(({ year, contradicted }) =>
      contradicted
        ? [`${year}: ${contradictedDisposedSentence({ label: CHARTS.disposed, ...contradicted })}`]
        : [],
    )
    .join(' ');
}

interface Parts {
  contradicted: { printed: number; sum: number } | null;
  year: number;
  report: string | null;
  parts: readonly (number | null)[];
}

/** `Sample Bureau: of the requests disposed of, 12/23 in 2019 and 40.5% in 2025 were granted in full or in part` */
export function dispositionsTitle(agency: string, years: readonly Parts[]): string {
  const whole = ({ parts }: Parts): number => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const known = years.filter((year) => !year.parts.includes(null) && whole(year) > 0 && !year.contradicted);
  const said = (year: Parts): string => `${share(year.parts[0] ?? 0, whole(year))} in ${year.year}`;
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${agency}: dispositions by year`;
  const ends = first === last ? said(first) : listed([said(first), said(last)]);
  return `${agency}: of the requests disposed of, ${ends} were granted in full or in part`;
}

/** What a reader who cannot see the chart of dispositions is told. */
export function dispositionsDescription(years: readonly Parts[]): string {
  const told = years
    .map(({ year, report, parts }) => {
      if (report === null) return `${year}: ${CHARTS.noReport}`;
      const said = agencyWords.dispositions.series.map(
        (label, index) => `${label} ${parts[index] ?? CHARTS.noNumber}`,
      );
      return `${year}: ${said.join(', ')}`;
    })
    .join('; ');
  return [told, contradictedYears(years)].filter(Boolean).join('. ').replace(/\.$/, '');
}
