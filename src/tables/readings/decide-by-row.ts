import type { Doubt } from './decide.ts';
import { distinctReadings } from '../read-column.ts';
import type { Sum } from '../framed-row.ts';
import type { RowReadings } from './readings.ts';
import { readingHolds } from './sums.ts';

/**
 * Keeps the readings of a row in doubt whose sums hold; a count is a whole number and never negative. Where no reading
 * adds up, the rule cannot decide and all stay.
 */
export function decideByRow({ kind, readings }: RowReadings, sums: readonly Sum[], rule: string): Doubt {
  if (kind === 'exact') return { readings: [...readings], decidedBy: [] };
  const counts = readings.filter((reading) =>
    reading.every(({ value }) => value === null || (Number.isInteger(value) && value >= 0)),
  );
  const holding = counts.filter((reading) => readingHolds(reading, sums) === true);
  const isOnlyTold = counts.filter((reading) => readingHolds(reading, sums) === null);
  return holding.length > 0
    ? { readings: distinctReadings([...holding, ...(kind === 'short' ? isOnlyTold : [])]), decidedBy: [rule] }
    : { readings: distinctReadings(counts), decidedBy: [] };
}
