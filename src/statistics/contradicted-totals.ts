import { inChart } from '#language/form-labels.ts';
import { CHARTS } from '#language/charts.ts';
import { countAtOf, judgeSum } from '../checks/blank-cells.ts';
import type { ContradictedTotal } from '../language/contradicted-total.ts';
import type { Tables } from '../schemas/tables.ts';
import { DISPOSITION_SUMS, REMEDY_SUMS } from '../vocabulary/printed-sums.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import type { Requests } from './report-figures.ts';

/** The total disposed of, where the outcomes above it add up to something else; null where they do, or cannot tell. */
export function contradictedDisposed(tables: Requests): ContradictedTotal | null {
  const judged = judgeSum(countAtOf(tables), DISPOSITION_SUMS['total']!);
  return !judged || judged.sum === judged.printed ? null : { label: CHARTS.disposed, ...judged };
}

/** The totals of table 4 that their outcomes contradict. */
export function contradictedRemedies(tables: Pick<Tables, 'remedies'>): ContradictedTotal[] {
  const at = countAtOf(tables);
  return REMEDIES.rows.flatMap((row) => {
    const judged = judgeSum(at, REMEDY_SUMS[row.key]!);
    return !judged || judged.sum === judged.printed ? [] : [{ label: inChart(row), ...judged }];
  });
}
