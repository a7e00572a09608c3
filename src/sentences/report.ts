import { CHARTS } from '#language/charts.ts';
import { CONTRADICTIONS } from '#language/contradictions.ts';
import { REMEDIES_SAID, REQUESTS_SAID } from '#language/report-said.ts';
import { countAtOf, judgeSum } from '../checks/blank-cells.ts';
import type { ContradictedTotal } from '../language/contradicted-total.ts';
import type { Count } from '../schemas/count.ts';
import type { Tables } from '../schemas/tables.ts';
import { contradictedDisposed, contradictedRemedies } from '../statistics/contradicted-totals.ts';
import { dispositions, requestFlow, type Part, type RequestFlow } from '../statistics/report-figures.ts';
import { APPLICANT_SUMS } from '../vocabulary/printed-sums.ts';
import { contradictedSentences } from './contradictions.ts';

/** What one report says of requests, a sentence each: its totals, and which of them its own parts do not come to. */
export function requestsSaid(year: number, tables: Pick<Tables, 'requests'>): string[] {
  const received = contradictedReceived(tables);
  const disposed = contradictedDisposed(tables);
  return [
    requestsSentence(year, requestFlow(tables), dispositions(tables), received !== null || disposed !== null),
    ...contradictedSentences('applicants', received ? [received] : []),
    ...contradictedSentences('dispositions', disposed ? [disposed] : []),
  ];
}

/** The same of reviews and lawsuits. */
export function remediesSaid(tables: Pick<Tables, 'remedies'>): string {
  const contradicted = contradictedRemedies(tables);
  if (contradicted.length > 0) return CONTRADICTIONS.remedies(contradicted);
  const total = (row: string): Count => tables.remedies[row]?.['total'] ?? { value: null, status: 'absent' };
  return remediesSentence(
    total('administrativeReview'),
    total('litigationDirect'),
    total('litigationAfterReview'),
  );
}

/**
 * `2021 年新收 11 件，上年结转 0 件，办结 11 件，其中予以公开 4 件、不予公开 5 件；结转下年度 0 件。`
 * A total without a value is named with its reason instead of being left out. `contradicted`: some total is not what its parts
 * come to, so that zeros do not say that there was nothing.
 */
export function requestsSentence(
  year: number,
  flow: RequestFlow,
  groups: readonly Pick<Part, 'label' | 'counted' | 'blanks'>[],
  contradicted = false,
): string {
  const counts = Object.values(flow) as Count[];
  if (counts.every(({ value }) => value === null)) return REQUESTS_SAID.unknown(year);
  if (counts.every(({ value }) => value === 0)) {
    const isOpen = contradicted || groups.some(({ counted }) => counted !== 0);
    return isOpen ? REQUESTS_SAID.zeros(year) : REQUESTS_SAID.none(year);
  }
  return REQUESTS_SAID.flow(year, flow, outcomesSaid(flow.disposed, groups));
}

function outcomesSaid(
  { value: disposed }: Count,
  groups: readonly Pick<Part, 'label' | 'counted' | 'blanks'>[],
): string {
  const named = groups.filter(({ counted }) => counted !== 0);
  const [only] = named;
  if (disposed === 0 || !only) return '';
  if (disposed !== null && named.length === 1 && only.counted === disposed)
    return REQUESTS_SAID.all(only.label, disposed);
  return REQUESTS_SAID.some(
    named.map(({ label, counted, blanks }) => REQUESTS_SAID.part(label, counted, blanks)),
  );
}

/** `行政复议 2 件；行政诉讼 4 件，其中未经复议直接起诉 2 件、复议后起诉 2 件。` */
export function remediesSentence(review: Count, direct: Count, afterReview: Count): string {
  const counts = [review, direct, afterReview];
  if (counts.every(({ value }) => value === null)) return REMEDIES_SAID.unknown;
  if (counts.every(({ value }) => value === 0)) return REMEDIES_SAID.none;
  const isNone = [direct, afterReview].every(({ value, status }) => value === 0 && status === 'printed');
  if (isNone) return REMEDIES_SAID.noLawsuits(review);
  const lawsuits =
    direct.value === null || afterReview.value === null ? null : direct.value + afterReview.value;
  return REMEDIES_SAID.totals(review, lawsuits, direct, afterReview);
}

function contradictedReceived(tables: Pick<Tables, 'requests'>): ContradictedTotal | null {
  const judged = judgeSum(countAtOf(tables), APPLICANT_SUMS['received']!);
  return !judged || judged.sum === judged.printed ? null : { label: CHARTS.received, ...judged };
}
