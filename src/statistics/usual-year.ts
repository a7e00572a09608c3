import { groupBy } from '../text/group-by.ts';
/** Of a year with fewer reports than this share of the best one's, most are still to come. */
const FILED = 0.5;

/**
 * The year that is told where nobody asks for one: the newest that is no longer being filed. `years` has the year of each
 * report; null where there is none.
 */
export function usualYear(years: readonly number[]): number | null {
  const counts = groupBy(years, (year) => year);
  const best = Math.max(0, ...[...counts.values()].map(({ length }) => length));
  const filed = [...counts].filter(([, { length }]) => length >= FILED * best);
  return filed.length === 0 ? null : Math.max(...filed.map(([year]) => year));
}
