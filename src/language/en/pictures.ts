import type { ReportsTold } from '../reports-told.ts';
import { yearsText } from './numbers.ts';
import { agenciesOf, counted, sentenceCase } from './plurals.ts';
import { STATUSES } from './statuses.ts';

/** Words of the standard pictures. */
export const PICTURES = {
  section: 'Grounds, outcomes and applicants',
  head: {
    dispositions: 'Disposition',
    applicants: 'Applicant',
    refusals: 'Ground of refusal',
    remedies: 'Remedy',
  },
  whole: { dispositions: 'disposed of', applicants: 'received', refusals: 'refused' },
  uncounted: { dispositions: 'Dispositions', applicants: 'Applicants', refusals: 'Grounds of refusal' },
  rowTotal: 'Total (cases)',
  nobody: {
    applicants: 'no requests were received',
    refusals: 'no request was refused',
    remedies: 'there was no administrative reconsideration or litigation',
  },
  /** Where a number is missing or a printed total says otherwise, zeros do not say that there was nothing. */
  zeros: {
    applicants: 'the kinds of applicants',
    refusals: 'the grounds of refusal',
    remedies: 'the outcomes of administrative reconsideration and litigation',
  },
  blank: {
    applicants: 'the requests received are blank for every kind of applicant',
    refusals: 'every ground of refusal is blank',
    remedies: 'every outcome of reconsideration and litigation is blank',
  },
  noNumbers: {
    applicants: 'there are no usable numbers of applicants',
    refusals: 'there are no usable numbers of grounds of refusal',
    remedies: 'there are no usable numbers of reconsideration and litigation',
  },
  scope: {
    archive: (told: ReportsTold) =>
      `${reportsOf(told)} of ${agenciesOf(told.agencies)} in the archive ${onYears(told)}`,
    agency: (agency: string, told: ReportsTold) => `${agency}, ${reportsOf(told)} ${onYears(told)}`,
    region: (region: string, told: ReportsTold) =>
      `${reportsOf(told)} of ${agenciesOf(told.agencies)} in ${region} ${onYears(told)}`,
    chosen: (chosen: number, told: ReportsTold) =>
      chosen === told.agencies
        ? `${reportsOf(told)} of the ${agenciesOf(chosen)} chosen ${onYears(told)}`
        : `${reportsOf(told)} of ${told.agencies} of the ${agenciesOf(chosen)} chosen ${onYears(told)}`,
  },
  sentence: (said: string, scope?: string) =>
    scope === undefined ? `${sentenceCase(said)}.` : `${scope}: ${said}.`,
  amongNumbers: 'among those with a number, ',
  zerosAmongNumbers: (what: string) =>
    `of ${what} all that have a number are 0, and the others have no usable number`,
  allZeros: (what: string) => `${what} are all 0`,
  zerosAndBlanks: ` (all that have a number are 0, the others are ${STATUSES.blank.label})`,
  oneRemedy: (row: string, count: number, outcome: string) => `only ${row}: ${count}, ${outcome}`,
  onePart: (whole: string, count: number, _: string, label: string) =>
    `${counted(count, 'request')} ${whole}, ${count > 1 ? 'all ' : ''}under “${label}”`,
  remedies: {
    review: 'Administrative reconsideration',
    litigation: 'administrative litigation',
    incomplete: (name: string) => `${name}: numbers incomplete`,
    zeros: (name: string) => `${name}: all outcomes are 0`,
    none: (name: string) => `${name}: none`,
    some: (name: string, count: number, corrected: number) =>
      `${name} ${count}, of which ${corrected || 'none'} corrected`,
  },
  coverage: {
    incomplete: (of: number, have: number) =>
      `${have} of ${counted(of, 'report')} are complete; only these are added up.`,
    blanks: (reports: number) =>
      `${counted(reports, 'report')} ${reports === 1 ? 'has' : 'have'} blank cells, which count as 0: they agree with the printed totals.`,
    contradicted: (reports: number) =>
      `${counted(reports, 'report')} ${reports === 1 ? 'prints a total' : 'print totals'} that the parts do not add up to; the picture has the numbers of the parts.`,
  },
  printedAs: (total: string, printed: number) => `${total} (printed as ${printed})`,
} as const;

const reportsOf = ({ reports, isPart }: ReportsTold): string =>
  counted(reports, `${isPart ? 'complete ' : ''}report`);

const onYears = ({ years }: ReportsTold): string => `on ${yearsText(years)}`;
