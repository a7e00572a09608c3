import type { Field } from '../../recognise/field.ts';
import { withCuts } from './cut-digits.ts';
import type { Sum } from '../framed-row.ts';
import { distinctReadings, type Reading } from '../read-column.ts';

/** A total that its source got wrong is seldom off by more, where it or its parts are wrong twice. */
export const SLIP = 20;

/**
 * Every way to cut digits so that each sum holds or one of them nearly does: its total may be the source's own error, and the
 * way that keeps it chance. Null as of `withCuts`.
 */
export function cutsBesideSlips(
  fields: readonly Field[],
  columns: number,
  sums: readonly Sum[],
): Reading[] | null {
  const ways = sums.map((_, nth) =>
    withCuts(
      fields,
      columns,
      sums.map((sum, at) => (at === nth ? { ...sum, slip: SLIP } : sum)),
    ),
  );
  return ways.includes(null) ? null : distinctReadings(ways.flatMap((way) => way!));
}
