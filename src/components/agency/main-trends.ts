import { browse } from '#language/browse.ts';
import { numbersOf, observeYears, type AgencyYears } from '../../statistics/agency-years.ts';
import { cellId } from '../../vocabulary/tables.ts';
import type { Trend } from '../../views/sparkline-tree.ts';

/** A line for each column of an agency's main figures; none where no column has numbers of two years. */
export function mainTrends(years: AgencyYears): Omit<Trend, 'breaks'>[] {
  const trends = observeYears(
    years,
    Object.keys(browse.figures.columns).map((row) => cellId('requests', row, 'total')),
  ).map((row) => ({
    cuts: row.cuts,
    points: numbersOf(row).map((value, index) => ({ year: years.points[index]!.year, value })),
  }));
  const isDrawn = trends.some(({ points }) => points.filter(({ value }) => value !== null).length > 1);
  return isDrawn ? trends : [];
}
