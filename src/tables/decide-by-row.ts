import { distinctReadings, type Doubt } from './decide.ts';
import type { Reading, RowReadings } from './readings.ts';
import { fillMissing, readingHolds } from './sums.ts';

/**
 * Keeps the readings of a row in doubt whose groups add up. Where none does, the printed row breaks the rule in every
 * reading, so that the rule cannot decide and all stay.
 */
export function decideByRow(
  kind: RowReadings['kind'],
  readings: readonly Reading[],
  groupSize: number,
  rule: string,
): Doubt {
  if (kind === 'exact') return { readings: [...readings], decidedBy: [] };
  const filled =
    kind === 'short'
      ? readings.map((reading) => fillMissing(reading, groupSize)).filter((reading) => reading !== null)
      : readings;
  const holding = filled.filter((reading) => readingHolds(reading, groupSize));
  return holding.length > 0
    ? { readings: distinctReadings(holding), decidedBy: [rule] }
    : { readings: distinctReadings(filled), decidedBy: [] };
}
