import { agenciesOf, counted, listed, lowerCase, sentenceCase } from './plurals.ts';

/** The answer that a page of several reports opens with: what was asked, got, refused and challenged. */
export const OUTCOMES = {
  title: 'In short',
  rates: (disposed: number) => `of the ${counted(disposed, 'request')} disposed of`,
  of: (numerator: number, denominator: number) => `${numerator}/${denominator}`,
  noRates: 'A report lacks the printed total of dispositions, so no rates are calculated.',
  contained: (reports: number) =>
    `${counted(reports, 'more report')} ${reports === 1 ? 'is' : 'are'} rolled up by a government above, as reports have to be, and not added again.`,
  short: (reports: number) =>
    `${counted(reports, 'government’s report')} here ${reports === 1 ? 'has' : 'have'} numbers that are less than the reports rolled up by ${reports === 1 ? 'it' : 'them'} come to; they are marked in the section of sums.`,
  scope: {
    reports: (count: number, years: string, isPart: boolean) =>
      `${counted(count, `${isPart ? 'complete ' : ''}report`)} on ${years}`,
    ofAgency: (agency: string, reports: string) => `${agency}, ${reports}`,
    ofAgencies: (agencies: number, registered: number, region: string, reports: string) =>
      `${reports} by ${agencies < registered ? `${agencies} of the ${agenciesOf(registered)}` : agencies === 1 ? 'the only agency' : `all ${agenciesOf(agencies)}`} registered${region && ` in ${region}`}`,
  },
  requests: {
    received: (count: number) =>
      count === 0 ? 'no requests received' : `${counted(count, 'request')} received`,
    carriedOver: (count: number) => `, ${count} carried over from the year before`,
    incomplete: (scope: string) =>
      `${scope}: the numbers of requests received and processed are incomplete and not added up.`,
    receivedAlone: (scope: string, received: string) =>
      `${scope}: ${received}; the numbers of dispositions are incomplete and not added up.`,
    none: (scope: string) => `${scope}: no requests were received and none were disposed of.`,
    all: (scope: string, received: string, dispositions: string) => `${scope}: ${received}; ${dispositions}.`,
  },
  dispositions: {
    none: 'none disposed of',
    zeros: 'every disposition is 0',
    printed: (total: number) => `${total} disposed of`,
    added: (sum: number) => `dispositions add up to ${sum}`,
    one: (label: string, count: number) => `, ${count === 1 ? '' : 'all '}${lowerCase(label)}`,
    several: (parts: readonly Part[]) => `: ${partsOf(parts)}`,
    granted: 'granted in full or in part',
    refused: 'refused',
    without: (kinds: readonly string[]) => `; none ${listed(kinds, 'and none')}`,
  },
  grounds: {
    one: ({ label, count }: Part) =>
      `The ground of ${count === 1 ? 'the' : 'every'} refusal: ${lowerCase(label)}.`,
    several: (named: readonly Part[], others: { grounds: number; requests: number } | null) =>
      `Grounds of refusal: ${partsOf(named)}${others ? `, ${others.grounds === 1 ? 'another ground' : `${others.grounds} other grounds together`} ${others.requests}` : ''}.`,
  },
  remedies: (said: string, apart: { reports: number; years: string } | null) =>
    apart
      ? `${counted(apart.reports, 'report')} on ${apart.years} ${apart.reports === 1 ? 'has' : 'have'} complete numbers of reconsideration and litigation: ${lowerCase(said)}.`
      : `${sentenceCase(said)}.`,
  notes: {
    incomplete: (of: number, added: number) =>
      `${added} of ${counted(of, 'report')} have these numbers; only they are added up.`,
    contradicted: (reports: number, years: string) =>
      `${among(reports)} (${years}) the printed total of dispositions is not the sum of its parts; the parts are added up here, and no rates are calculated.`,
    applicants: (reports: number) =>
      `${among(reports)} the printed number received is not the sum of the kinds of applicants.`,
    balance: (reports: number) =>
      `${among(reports)} received and carried over do not come to disposed of and carried forward.`,
    remedies: (reports: number) =>
      `${among(reports)} a printed total of reconsideration or litigation is not the sum of its outcomes; the outcomes are added up here.`,
    blanks: (reports: number) =>
      `${among(reports)} cells are blank; in accord with the printed totals they count as 0.`,
    derived: 'Some numbers were reconstructed or corrected by the archive, as the pages of the reports say.',
    pending:
      'A case that is still pending is counted again in the year in which it ends, so the sum is not the number of cases.',
    figuresAlone: 'Of these reports the archive has the figures alone and no text.',
    figuresOnly: (reports: number) => `Of ${someOf(reports)} the archive has the figures alone and no text.`,
  },
} as const;

interface Part {
  label: string;
  count: number;
}

const partsOf = (parts: readonly Part[]): string =>
  parts.map(({ label, count }) => `${lowerCase(label)} ${count}`).join(', ');

const among = (reports: number): string => `In ${someOf(reports)}`;

const someOf = (reports: number): string => `${reports === 1 ? 'one' : reports} of them`;
