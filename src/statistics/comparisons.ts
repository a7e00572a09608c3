import type { Series } from '../vocabulary/comparable.ts';
import type { Selection, Sort } from './comparison-selection.ts';
import { isTold, type Observation } from './observations.ts';
import { placeInSeries } from './series.ts';
import type { Comparison, Coverage, GapStatus, ComparisonCell } from './comparison-table.ts';
import { placedIn, type Placed, formsOf } from './placed-observations.ts';
import { columnsOfYear, withBreaks, withoutHoles } from './year-columns.ts';
import { sortRows } from './sorted-rows.ts';

/**
 * Sets the observations of one measure side by side; `series` are the measure's. Columns stand by series, then year; rows
 * by agency id, which begins with the administrative code, until sorted otherwise. Rows without a value stay last in
 * either direction. A number whose edition nothing tells is withheld where that makes a difference. Throws a RangeError
 * for an edition that no series has.
 */
export function compare(
  selection: Pick<Selection, 'agencies' | 'years' | 'sort'>,
  observations: readonly Observation[],
  series: readonly Series[],
): Comparison {
  const agencies = [...new Set(selection.agencies)].sort();
  const years = [...new Set(selection.years)].sort((a, b) => a - b);
  const placed = observations.map((observation) => placedIn(observation, series));
  // Of each agency by year, ascending.
  const held = new Map(agencies.map((agency) => [agency, new Map<number, Placed>()]));
  for (const one of placed.sort((a, b) => a.year - b.year)) held.get(one.agency)?.set(one.year, one);
  return years.length > 0
    ? compareYears(agencies, years, selection.sort, series, (agency, year) => held.get(agency)?.get(year))
    : compareNewest(agencies, selection.sort, series, (agency) =>
        [...(held.get(agency)?.values() ?? [])].at(-1),
      );
}

function compareYears(
  agencies: readonly string[],
  years: readonly number[],
  sort: Sort,
  series: readonly Series[],
  at: (agency: string, year: number) => Placed | undefined,
): Comparison {
  const ofYears = years.flatMap((year) =>
    columnsOfYear(
      year,
      agencies.flatMap((agency) => at(agency, year) ?? []),
      series,
    ),
  );
  const rank = ({ series: own }: { series: number | null }): number => own ?? series.length - 1;
  const columns = withBreaks(withoutHoles(ofYears).sort((a, b) => rank(a) - rank(b) || a.year - b.year));
  const rows = agencies.map((agency) => ({
    agency,
    cells: columns.map((column) => cellOf(agency, at(agency, column.year), column.series)),
  }));
  return {
    columns,
    groups: [{ series: null, forms: [], rows: sortRows(rows, columns, sort) }],
    coverage: years.map((year) => coverageOf(year, agencies, (agency) => at(agency, year))),
  };
}

function compareNewest(
  agencies: readonly string[],
  sort: Sort,
  series: readonly Series[],
  at: (agency: string) => Placed | undefined,
): Comparison {
  const columns = [{ key: 'latest', year: null, series: null, forms: [], breaks: false }];
  // Without a report an agency belongs to the only series there is, or to none.
  const none = placeInSeries(series, null);
  const seriesOf = (agency: string): number | null => {
    const newest = at(agency);
    return newest ? newest.series : none;
  };
  const groups = [...[...series.keys()].reverse(), null]
    .map((own) => ({ own, members: agencies.filter((agency) => seriesOf(agency) === own) }))
    .filter(({ members }) => members.length > 0)
    .map(({ own, members }) => ({
      series: own,
      forms: formsOf(members.flatMap((agency) => at(agency) ?? [])),
      rows: sortRows(
        members.map((agency) => ({
          agency,
          cells: [at(agency)?.observation ?? { agency, status: 'no-report' as const }],
        })),
        columns,
        sort,
      ),
    }));
  return { columns, groups, coverage: [coverageOf(null, agencies, at)] };
}

/** Counts, over agencies, who has data for a year; `null` speaks of each agency's newest report. */
function coverageOf(
  year: number | null,
  agencies: readonly string[],
  at: (agency: string) => Placed | undefined,
): Coverage {
  const missing = agencies.flatMap((agency): { agency: string; status: GapStatus }[] => {
    const observation = at(agency)?.observation;
    if (!observation) return [{ agency, status: 'no-report' }];
    return isTold(observation) ? [] : [{ agency, status: observation.status }];
  });
  return { year, of: agencies.length, have: agencies.length - missing.length, missing };
}

/** A report of which nothing tells the series has its gap told in every column of its year. */
function cellOf(agency: string, placed: Placed | undefined, series: number | null): ComparisonCell {
  if (!placed) return { agency, status: 'no-report' };
  if (placed.series !== null && placed.series !== series) return { agency, status: 'other-form' };
  return placed.observation;
}
