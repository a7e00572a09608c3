import type { Reading } from '../read-column.ts';

/** A rule over columns: the rows of `plus` add up to the same as those of `minus`, in each column. */
export interface ColumnRule {
  plus: readonly (readonly Reading[])[];
  minus: readonly (readonly Reading[])[];
}

/** Larger sums are not followed: a set of sums has a bit for each number up to the largest. */
const LARGEST_SUM = 100_000;

/**
 * The readings that the rule leaves where each column is looked at by itself: of each row those whose number in a column
 * can be made up for by some choice of the other rows. Dropping one can tell another row's, so this goes on until nothing
 * more falls. Every row of `plus`, then of `minus`; what a combination of all columns would still rule out is left.
 */
export function narrowByColumns(rule: ColumnRule): Reading[][] {
  const isPlus = [...rule.plus.map(() => true), ...rule.minus.map(() => false)];
  let rows: Reading[][] = [...rule.plus, ...rule.minus].map((own) => [...own]);
  const width = rows[0]?.[0]?.length ?? 0;
  const count = (of: Reading[][]): number => of.reduce((sum, own) => sum + own.length, 0);
  for (let before = -1; before !== count(rows);) {
    before = count(rows);
    for (let column = 0; column < width; column++) rows = narrow(rows, isPlus, column);
  }
  return rows;
}

/** What a reading counts in a column; blank cells count as 0. */
export function countedIn(reading: Reading, column: number): number | null {
  const { value, status } = reading[column]!;
  return value ?? (status === 'blank' || status === 'dash' ? 0 : null);
}

/**
 * Sets of sums are numbers whose bit n tells whether the sum n can be made: adding a number to every sum of a set is a
 * shift.
 */
function narrow(rows: Reading[][], isPlus: readonly boolean[], column: number): Reading[][] {
  const values = rows.map((own) => [...new Set(own.map((reading) => countedIn(reading, column)))]);
  const isCount = (value: number | null): value is number =>
    value !== null && Number.isInteger(value) && value >= 0 && value <= LARGEST_SUM;
  if (!values.every((own): own is number[] => own.every(isCount))) return rows;
  const largest = values.reduce((sum, own, at) => sum + (isPlus[at] ? Math.max(0, ...own) : 0), 0);
  if (largest > LARGEST_SUM) return rows;
  // Sums of the rows before each row, and those that the rows from it on take back to nothing.
  const reached = [1n];
  for (const [at, own] of values.entries()) reached.push(shifted(reached[at]!, own, isPlus[at]!));
  let needed = 1n;
  const kept = rows.map((own) => own);
  for (let at = rows.length - 1; at >= 0; at--) {
    const before = reached[at]!;
    const possible = values[at]!.filter((value) => (shifted(before, [value], isPlus[at]!) & needed) !== 0n);
    if (possible.length < values[at]!.length)
      kept[at] = rows[at]!.filter((reading) => possible.includes(countedIn(reading, column)!));
    needed = shifted(needed, values[at]!, !isPlus[at]!);
  }
  return kept;
}

/** The sums that adding one of these numbers to a sum of the set can make, or taking it away. */
function shifted(sums: bigint, numbers: readonly number[], isAdded: boolean): bigint {
  return numbers.reduce(
    (all, number) => all | (isAdded ? sums << BigInt(number) : sums >> BigInt(number)),
    0n,
  );
}
