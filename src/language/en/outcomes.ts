import { yearsText } from './numbers.ts';
import { pictureTitle, PICTURES } from './pictures.ts';
import { agenciesOf, counted, listed, sentenceCase } from './plurals.ts';

/** The answer that a page of several reports opens with: what was asked, got, refused and challenged. */
export const OUTCOMES = {
  title: 'In short',
  rates: (disposed: number) => `of the ${counted(disposed, 'request')} disposed of`,
  of: (numerator: number, denominator: number) => `${numerator}/${denominator}`,
  noRates: 'A report lacks the printed total of dispositions, so no rates are calculated.',
  contained: (reports: number) =>
    `${counted(reports, 'more report')} ${reports === 1 ? 'is' : 'are'} contained in that of a government above and not added again.`,
} as const;

/** Whose reports are added up, with how many agencies are registered there. */
export type OutcomesSubject =
  { agency: string } | { region: string; registered: number } | { registered: number };

interface Coverage {
  of: number;
  have: number;
  blanks: number;
  contradicted: number;
  agencies: number;
  years: readonly number[];
}

interface Pictured {
  key: 'dispositions' | 'applicants' | 'refusals' | 'remedies';
  series: readonly string[];
  rows: readonly {
    key: string;
    label: string;
    values: readonly (number | null)[];
    counted: readonly (number | null)[];
    whole: number | null;
  }[];
  total: number | null;
  contradicted: readonly { label: string; printed: number; sum: number }[];
  coverage: Coverage;
}

interface Told {
  of: number;
  figuresOnly: number;
  asked: { value: number; coverage: Coverage };
  requests: { received: number; carriedOver: number | null; outcomes: Pictured };
  grounds: readonly { label: string; count: number }[];
  remedies: Pictured;
  /** Of the reports whose total disposed of is contradicted. */
  contradictedYears: readonly number[];
  applicantsContradicted: number;
  balanceContradicted: number;
  derived: boolean;
}

/** Grounds that are named one by one; the others are added up. */
const NAMED_GROUNDS = 3;

/**
 * `3 reports on 2021 by 3 of the 11 agencies registered: 81 requests received; 80 disposed of …`,
 * then why requests were refused, then reviews and lawsuits. Each says of which reports it is true; that there was nothing
 * is said only where every number is known and none is contradicted.
 */
export function outcomesSentences(told: Told, subject: OutcomesSubject): string[] {
  return [requestsSaid(told, subject), groundsSaid(told), remediesSaid(told)].filter(Boolean);
}

/** What keeps these numbers from being simply true, a sentence each. */
export function outcomesNotes(told: Told): string[] {
  const { asked, requests, remedies, applicantsContradicted, balanceContradicted } = told;
  const { have, of, blanks, contradicted } = requests.outcomes.coverage;
  const added = have > 0 ? have : asked.coverage.have;
  const pending = remedies.rows.some(({ values }) => Boolean(values.at(-1)));
  const among = (reports: number): string => `In ${reports} of them`;
  return [
    added > 0 && added < of
      ? `${added} of ${counted(of, 'report')} have these numbers; only they are added up.`
      : '',
    contradicted > 0
      ? `${among(contradicted)} (${yearsText(told.contradictedYears)}) the printed total of dispositions is not the sum of its parts; the parts are added up here, and no rates are calculated.`
      : '',
    applicantsContradicted > 0
      ? `${among(applicantsContradicted)} the printed number received is not the sum of the kinds of applicants.`
      : '',
    balanceContradicted > 0
      ? `${among(balanceContradicted)} received and carried over do not come to disposed of and carried forward.`
      : '',
    remedies.coverage.contradicted > 0
      ? `${among(remedies.coverage.contradicted)} a printed total of reconsideration or litigation is not the sum of its outcomes; the outcomes are added up here.`
      : '',
    blanks > 0 ? `${among(blanks)} cells are blank; in accord with the printed totals they count as 0.` : '',
    told.derived
      ? 'Some numbers were inferred or corrected by the archive, as the pages of the reports say.'
      : '',
    pending && remedies.coverage.have > remedies.coverage.agencies
      ? 'A case that is still pending is counted again in the year in which it ends, so the sum is not the number of cases.'
      : '',
    told.figuresOnly > 0
      ? told.figuresOnly === told.of
        ? 'Of these reports the archive has the figures alone and no text.'
        : `Of ${told.figuresOnly} of them the archive has the figures alone and no text.`
      : '',
  ].filter(Boolean);
}

function scopeOf(subject: OutcomesSubject, { of, have, agencies, years }: Coverage): string {
  const number = have > 0 ? have : of;
  const reports = `${counted(number, `${have > 0 && have < of ? 'complete ' : ''}report`)} on ${yearsText(years)}`;
  if ('agency' in subject) return `${subject.agency}, ${reports}`;
  const place = 'region' in subject ? ` in ${subject.region}` : '';
  return `${reports} by ${agencies} of the ${agenciesOf(subject.registered)} registered${place}`;
}

function requestsSaid({ asked, requests }: Told, subject: OutcomesSubject): string {
  const { received, carriedOver, outcomes } = requests;
  if (outcomes.coverage.have === 0) {
    const scope = scopeOf(subject, asked.coverage);
    if (asked.coverage.have === 0)
      return `${scope}: the numbers of requests received and processed are incomplete and not added up.`;
    return `${scope}: ${receivedSaid(asked.value)}; the numbers of dispositions are incomplete and not added up.`;
  }
  const scope = scopeOf(subject, outcomes.coverage);
  const carried = carriedOver ? `, ${carriedOver} carried over from the year before` : '';
  if (received === 0 && outcomes.total === 0 && !carried)
    return `${scope}: no requests were received and none were disposed of.`;
  const sum = outcomes.rows.reduce((all, { whole }) => all + (whole ?? 0), 0);
  return `${scope}: ${receivedSaid(received)}${carried}; ${outcomesSaid(outcomes, sum)}.`;
}

const receivedSaid = (count: number): string =>
  count === 0 ? 'no requests received' : `${counted(count, 'request')} received`;

function outcomesSaid({ rows, total, coverage }: Pictured, sum: number): string {
  const some = rows.filter(({ whole }) => whole);
  const count = (...keys: string[]): number =>
    rows.reduce((all, { key, whole }) => all + (keys.includes(key) ? (whole ?? 0) : 0), 0);
  const isCertain = coverage.contradicted === 0;
  if (sum === 0) return total === 0 ? 'none disposed of' : 'every disposition is 0';
  const head = total === null ? `dispositions add up to ${sum}` : `${total} disposed of`;
  const [only] = some;
  const parts =
    some.length === 1
      ? `, ${sum === 1 ? '' : 'all '}${lower(only?.label ?? '')}`
      : `: ${some.map(({ label, whole }) => `${lower(label)} ${whole}`).join(', ')}`;
  const none = [
    count('granted', 'partiallyGranted') === 0 ? 'granted in full or in part' : '',
    count('refused') === 0 ? 'refused' : '',
  ].filter(Boolean);
  const nothing = isCertain && none.length > 0 ? `; none ${listed(none, 'and none')}` : '';
  return `${head}${parts}${nothing}`;
}

function groundsSaid({ grounds, requests }: Told): string {
  if (requests.outcomes.coverage.have === 0) return '';
  const some = grounds.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const [only] = some;
  if (!only) return '';
  if (some.length === 1)
    return `The ground of ${only.count === 1 ? 'the' : 'every'} refusal: ${lower(only.label)}.`;
  const named = some.length === NAMED_GROUNDS + 1 ? some : some.slice(0, NAMED_GROUNDS);
  const others = some.slice(named.length);
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  const said = named.map(({ label, count }) => `${lower(label)} ${count}`).join(', ');
  return `Grounds of refusal: ${said}${others.length > 0 ? `, ${others.length} others ${rest} in all` : ''}.`;
}

function remediesSaid({ remedies, requests }: Told): string {
  const { have, of, years } = remedies.coverage;
  if (have === 0) return `${sentenceCase(PICTURES.noNumbers.remedies)}.`;
  const isApart = have < of || requests.outcomes.coverage.have < of;
  const scope = isApart
    ? `${counted(have, 'report')} on ${yearsText(years)} ${have === 1 ? 'has' : 'have'} complete numbers of reconsideration and litigation: `
    : '';
  const isNone = remedies.rows.every(({ whole }) => whole === 0) && remedies.coverage.contradicted === 0;
  const said = isNone ? PICTURES.nobody.remedies : pictureTitle(remedies);
  return `${scope}${isApart ? said : sentenceCase(said)}.`;
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
