import { CountStatus } from '../schemas/count.ts';
import type { PackedFigures } from '../schemas/packed-figures.ts';

/** Cells by status. */
export type StatusTally = Record<CountStatus, number>;

/** How many cells of a report have each status. */
export function tallyStatuses(figures: Pick<PackedFigures, 'statuses'>): StatusTally {
  const tally = noCells();
  for (const digit of figures.statuses) {
    const status = CountStatus.options[Number(digit)];
    if (status) tally[status] += 1;
  }
  return tally;
}

/** The sum of several tallies. */
export function addTallies(tallies: readonly StatusTally[]): StatusTally {
  const sum = noCells();
  for (const tally of tallies) for (const status of CountStatus.options) sum[status] += tally[status];
  return sum;
}

/** The cells that the report's editions of the form have, printed or not. */
export function cellsInForm(tally: StatusTally): number {
  return CountStatus.options.reduce((sum, status) => sum + (status === 'not-in-form' ? 0 : tally[status]), 0);
}

function noCells(): StatusTally {
  return Object.fromEntries(CountStatus.options.map((status) => [status, 0])) as StatusTally;
}
