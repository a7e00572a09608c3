import { yearsText } from '#language/numbers.ts';
import { OUTCOMES } from '#language/outcomes.ts';
import { PICTURES } from '#language/pictures.ts';
import type { Outcomes } from '../statistics/outcomes.ts';
import type { PictureCoverage } from '../statistics/pictures.ts';
import { pictureTitle } from './pictures.ts';

/** Whose reports are added up, with how many agencies are registered there. */
export type OutcomesSubject =
  { agency: string } | { region: string; registered: number } | { registered: number };

/** Grounds that are named one by one; the others are added up. */
const NAMED_GROUNDS = 3;

/**
 * `本馆登记的 11 个机关中，3 个机关 2021 年的 3 份报告里，新收申请 81 件；办结 80 件，其中予以公开 34 件……`, then why requests
 * were refused, then reviews and lawsuits. Each says of which reports it is true; that there was nothing is said only where
 * every number is known and none is contradicted.
 */
export function outcomesSentences(told: Outcomes, subject: OutcomesSubject): string[] {
  return [requestsSaid(told, subject), groundsSaid(told), remediesSaid(told)].filter(Boolean);
}

/** What keeps these numbers from being simply true, a sentence each. */
export function outcomesNotes(told: Outcomes): string[] {
  const { notes } = OUTCOMES;
  const { of, figuresOnly, asked, requests, remedies, applicantsContradicted, balanceContradicted } = told;
  const { have, blanks, contradicted } = requests.outcomes.coverage;
  const added = have > 0 ? have : asked.coverage.have;
  const pending = remedies.rows.some(({ values }) => Boolean(values.at(-1)));
  return [
    added > 0 && added < requests.outcomes.coverage.of
      ? notes.incomplete(requests.outcomes.coverage.of, added)
      : '',
    contradicted > 0 ? notes.contradicted(contradicted, yearsText(told.contradictedYears)) : '',
    applicantsContradicted > 0 ? notes.applicants(applicantsContradicted) : '',
    balanceContradicted > 0 ? notes.balance(balanceContradicted) : '',
    remedies.coverage.contradicted > 0 ? notes.remedies(remedies.coverage.contradicted) : '',
    blanks > 0 ? notes.blanks(blanks) : '',
    told.derived ? notes.derived : '',
    pending && remedies.coverage.have > remedies.coverage.agencies ? notes.pending : '',
    figuresOnly > 0 ? (figuresOnly === of ? notes.figuresAlone : notes.figuresOnly(figuresOnly)) : '',
  ].filter(Boolean);
}

function scopeOf(subject: OutcomesSubject, { of, have, agencies, years }: PictureCoverage): string {
  const { scope } = OUTCOMES;
  const reports = scope.reports(have > 0 ? have : of, yearsText(years), have > 0 && have < of);
  if ('agency' in subject) return scope.ofAgency(subject.agency, reports);
  const region = 'region' in subject ? subject.region : '';
  return scope.ofAgencies(agencies, subject.registered, region, reports);
}

function requestsSaid({ asked, requests }: Outcomes, subject: OutcomesSubject): string {
  const words = OUTCOMES.requests;
  const { received, carriedOver, outcomes } = requests;
  if (outcomes.coverage.have === 0) {
    const scope = scopeOf(subject, asked.coverage);
    if (asked.coverage.have === 0) return words.incomplete(scope);
    return words.receivedAlone(scope, words.received(asked.value));
  }
  const scope = scopeOf(subject, outcomes.coverage);
  if (received === 0 && outcomes.total === 0 && !carriedOver) return words.none(scope);
  const carried = carriedOver ? words.carriedOver(carriedOver) : '';
  return words.all(scope, words.received(received) + carried, dispositionsSaid(outcomes));
}

function dispositionsSaid({ rows, total, coverage }: Outcomes['requests']['outcomes']): string {
  const words = OUTCOMES.dispositions;
  const parts = rows.flatMap(({ label, whole: count }) => (count ? [{ label, count }] : []));
  const sum = parts.reduce((all, { count }) => all + count, 0);
  if (sum === 0) return total === 0 ? words.none : words.zeros;
  const [only] = parts;
  const of = (...keys: string[]): number =>
    rows.reduce((all, { key, whole }) => all + (keys.includes(key) ? (whole ?? 0) : 0), 0);
  const none = [
    of('granted', 'partiallyGranted') === 0 ? words.granted : '',
    of('refused') === 0 ? words.refused : '',
  ].filter(Boolean);
  const isCertain = coverage.contradicted === 0;
  return [
    total === null ? words.added(sum) : words.printed(total),
    parts.length === 1 && only ? words.one(only.label, only.count) : words.several(parts),
    isCertain && none.length > 0 ? words.without(none) : '',
  ].join('');
}

function groundsSaid({ grounds, requests }: Outcomes): string {
  if (requests.outcomes.coverage.have === 0) return '';
  const some = grounds.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const [only] = some;
  if (!only) return '';
  if (some.length === 1) return OUTCOMES.grounds.one(only);
  const named = some.length === NAMED_GROUNDS + 1 ? some : some.slice(0, NAMED_GROUNDS);
  const others = some.slice(named.length);
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  return OUTCOMES.grounds.several(
    named,
    others.length > 0 ? { grounds: others.length, requests: rest } : null,
  );
}

function remediesSaid({ remedies, requests }: Outcomes): string {
  const { have: reports, of, years, contradicted } = remedies.coverage;
  if (reports === 0) return OUTCOMES.remedies(PICTURES.noNumbers.remedies, null);
  const isApart = reports < of || requests.outcomes.coverage.have < of;
  const isNone = remedies.rows.every(({ whole }) => whole === 0) && contradicted === 0;
  const said = isNone ? PICTURES.nobody.remedies : pictureTitle(remedies);
  return OUTCOMES.remedies(said, isApart ? { reports, years: yearsText(years) } : null);
}
