import { countedIn } from './narrow.ts';
import type { Reading } from '../read-column.ts';
import { SumSet } from './sum-set.ts';

/** More sums of readings than this are given up: the rows stay open. */
const MOST_SUMS = 3000;

/**
 * The readings of each row that take part in a combination whose columns all add up to 0 with these signs; null where
 * that takes too many sums or a value that is missing. Sums are carried from both ends, so that the combinations
 * themselves are never listed.
 */
export function surviving(rows: readonly Reading[][], signs: readonly number[]): Reading[][] | null {
  const vectors = rows.map((own, at) => own.map((reading) => vectorOf(reading, signs[at]!)));
  if (vectors.some((own) => own.includes(null))) return null;
  const known = vectors as number[][][];
  const width = known[0]![0]!.length;
  const zero = Array.from({ length: width }, () => 0);
  const forward = reachable(known, zero);
  const backward = forward && reachable(known.toReversed(), zero);
  if (!forward || !backward) return null;
  return rows.map((own, at) => {
    const before = forward[at]!;
    const behind = backward[rows.length - 1 - at]!;
    return own.filter((_, index) => canMeet(before, known[at]![index]!, behind));
  });
}

/** Whether some sum of the rows before a row and the row itself are taken back to 0 by some sum of those behind it. */
function canMeet(before: SumSet, vector: readonly number[], behind: SumSet): boolean {
  const lacking = [...vector];
  for (let at = 0; at < before.size; at++) {
    for (let column = 0; column < lacking.length; column++)
      lacking[column] = -(before.valueAt(at, column) + vector[column]!);
    if (behind.has(lacking)) return true;
  }
  return false;
}

/** The sums that the rows before each row can have, and that those from it on can take back to 0 in each column by itself. */
function reachable(vectors: readonly number[][][], zero: number[]): SumSet[] | null {
  const start = new SumSet(zero.length);
  start.add(zero);
  const steps = [start];
  const [least, most] = [Math.min, Math.max].map((pick) => restOf(vectors, zero, pick));
  const added = [...zero];
  for (const [at, own] of vectors.entries()) {
    const last = steps.at(-1)!;
    const next = new SumSet(zero.length);
    const [low, high] = [least![at + 1]!, most![at + 1]!];
    const isWithin = (sum: number, vector: readonly number[]): boolean => {
      for (let column = 0; column < vector.length; column++) {
        const value = last.valueAt(sum, column) + vector[column]!;
        if (-value < low[column]! || -value > high[column]!) return false;
        added[column] = value;
      }
      return true;
    };
    for (let sum = 0; sum < last.size; sum++) {
      for (const vector of own) if (isWithin(sum, vector)) next.add(added);
      if (next.size > MOST_SUMS) return null;
    }
    steps.push(next);
  }
  return steps;
}

/** The least or the most that the rows from each row on add to each column; nothing behind the last. */
function restOf(
  vectors: readonly number[][][],
  zero: number[],
  pick: (...values: number[]) => number,
): number[][] {
  const rests = [zero];
  for (const own of vectors.toReversed())
    rests.unshift(rests[0]!.map((rest, column) => rest + pick(...own.map((vector) => vector[column]!))));
  return rests;
}

/** The values of a reading, blanks as 0; null where one is printed and could not be read. */
function vectorOf(reading: Reading, sign: number): number[] | null {
  const values = reading.map((_, column) => countedIn(reading, column));
  return values.includes(null) ? null : values.map((value) => value! * sign);
}
