import { countedIn } from './narrow.ts';
import type { Layout } from '../place-rows.ts';
import type { Reading } from '../read-column.ts';

/**
 * The rows with a number for each column that a rule over columns shows to have moved: the first `plus` of `rows` add up to
 * the others, which they do not as printed, and would if one cell of the row were blank and a 0 left out. In a table that
 * prints a number too many in some row, one that lost a cell may print as many as there are columns, and add up.
 */
export function movedByColumns(rows: readonly Layout[], plus: number): Layout[] {
  const counts = rows.map(({ doubt: { readings } }) =>
    readings.length === 1 ? countsOf(readings[0]!) : null,
  );
  if (counts.includes(null)) return [];
  const signed = counts.map((own, at) => own!.map((count) => (at < plus ? count : -count)));
  const excess = signed[0]!.map((_, column) => signed.reduce((sum, own) => sum + own[column]!, 0));
  return rows.filter(({ kind, doubt }, at) => {
    if (kind !== 'exact' || doubt.readings[0]!.some(({ value }) => value === null)) return false;
    const needed = counts[at]!.map((count, column) =>
      at < plus ? count - excess[column]! : count + excess[column]!,
    );
    return excess.some((count) => count !== 0) && movesInto(counts[at]!, needed);
  });
}

/** What a reading counts in each column; null where one is not told. */
function countsOf(reading: Reading): number[] | null {
  const counts = reading.map((_, column) => countedIn(reading, column));
  return counts.includes(null) ? null : (counts as number[]);
}

/** Whether numbers are the needed ones once a blank cell is put among them and a 0 left out. */
function movesInto(counts: readonly number[], needed: readonly number[]): boolean {
  return counts.some((left, out) => {
    if (left !== 0) return false;
    const others = counts.toSpliced(out, 1);
    return counts.some((_, blank) =>
      others.toSpliced(blank, 0, 0).every((count, column) => count === needed[column]),
    );
  });
}
