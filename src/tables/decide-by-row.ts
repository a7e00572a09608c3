import { distinctReadings, type Doubt } from './decide.ts';
import type { Reading, RowReadings } from './readings.ts';
import { fillMissing, readingHolds } from './sums.ts';

/**
 * Keeps the readings of a row in doubt whose groups add up; a count is a whole number and never negative. Where no
 * reading adds up, the rule cannot decide and all stay.
 */
export function decideByRow(
  kind: RowReadings['kind'],
  readings: readonly Reading[],
  groupSize: number,
  rule: string,
): Doubt {
  if (kind === 'exact') return { readings: [...readings], decidedBy: [] };
  const filled = readings
    .map((reading) => fillMissing(reading, groupSize))
    .filter((reading) => reading !== null)
    .filter((reading) =>
      reading.every(({ value }) => value === null || (Number.isInteger(value) && value >= 0)),
    );
  const holding = filled.filter((reading) => readingHolds(reading, groupSize));
  return holding.length > 0
    ? { readings: distinctReadings(holding), decidedBy: [rule] }
    : { readings: distinctReadings(filled), decidedBy: [] };
}
