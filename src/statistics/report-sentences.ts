import { CHARTS } from '#language/charts.ts';
import {
  contradictedDisposedSentence,
  contradictedRemediesSentence,
  contradictedSentences,
} from '#language/contradictions.ts';
import { remediesSentence, requestsSentence } from '#language/report.ts';
import { countAtOf, judgeSum } from '../checks/blank-cells.ts';
import type { Count } from '../schemas/count.ts';
import type { Tables } from '../schemas/tables.ts';
import { APPLICANT_SUMS } from '../vocabulary/printed-sums.ts';
import {
  contradictedDisposed,
  contradictedRemedies,
  dispositions,
  requestFlow,
  type ContradictedTotal,
} from './report-figures.ts';

/** What one report says of requests, a sentence each: its totals, and which of them its own parts do not come to. */
export function requestsSaid(year: number, tables: Pick<Tables, 'requests'>): string[] {
  const received = contradictedReceived(tables);
  const disposed = contradictedDisposed(tables);
  return [
    requestsSentence(year, requestFlow(tables), dispositions(tables), received !== null || disposed !== null),
    ...contradictedSentences('applicants', received ? [received] : []),
    ...(disposed ? [contradictedDisposedSentence(disposed)] : []),
  ];
}

/** The same of reviews and lawsuits. */
export function remediesSaid(tables: Pick<Tables, 'remedies'>): string {
  const contradicted = contradictedRemedies(tables);
  if (contradicted.length > 0) return contradictedRemediesSentence(contradicted);
  const total = (row: string): Count => tables.remedies[row]?.['total'] ?? { value: null, status: 'absent' };
  return remediesSentence(
    total('administrativeReview'),
    total('litigationDirect'),
    total('litigationAfterReview'),
  );
}

function contradictedReceived(tables: Pick<Tables, 'requests'>): ContradictedTotal | null {
  const judged = judgeSum(countAtOf(tables), APPLICANT_SUMS['received']!);
  return !judged || judged.sum === judged.printed ? null : { label: CHARTS.received, ...judged };
}
