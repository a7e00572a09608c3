import { decideByRow } from '../readings/decide-by-row.ts';
import type { FramedRow } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';
import type { RowReadings } from '../readings/readings.ts';
import { holds } from '../places/row-sums.ts';

/** One number too many in so many rows is no stray, but one of a column that nobody knows. */
const MANY_ROWS = 3;

/**
 * Takes the readings from rows that print one number too many where this happens all over a table, and their sums do not
 * leave out the same of them in most: each would be left out by a sum that the source may have wrong. `rows` and `readings`
 * stand side by side.
 */
export function withoutUnlikeStrays(
  rows: readonly FramedRow[],
  readings: readonly RowReadings[],
): RowReadings[] {
  const overfull = rows.flatMap((row, at) => {
    const places = readings[at]!.kind === 'overlong' ? strayPlaces(row) : null;
    const isTornRow = places?.length === 0 && decideByRow(readings[at]!, row.sums, '').decidedBy.length > 0;
    return places && !isTornRow ? [{ at, places }] : [];
  });
  if (overfull.length < MANY_ROWS) return [...readings];
  const told = overfull.filter(({ places }) => places.length > 0);
  const isAlike = told[0]?.places.some((place) => told.every(({ places }) => places.includes(place)));
  if (isAlike && 2 * told.length >= overfull.length) return [...readings];
  const doubtful = new Set(overfull.map(({ at }) => at));
  return readings.map((row, at) => (doubtful.has(at) ? { kind: 'overlong', readings: [] } : row));
}

/** Which number of a row may be left out so that its sums hold; null of a row that has not one too many, or no sum. */
function strayPlaces({ fields, columns, sums }: FramedRow): number[] | null {
  const printed = fields.filter(isPrinted);
  if (printed.length !== columns.length + 1 || sums.length === 0) return null;
  return [...printed.keys()].filter((place) => {
    const others = printed.filter((_, at) => at !== place);
    return sums.every((sum) => holds(others, sum) === true);
  });
}
