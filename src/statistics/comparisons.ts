import type { Series } from '../vocabulary/comparable.ts';
import { EDITION_KEYS, UNKNOWN_EDITION, type Edition } from '../vocabulary/edition-keys.ts';
import { BY_CODE, type Selection, type Sort } from './comparison-selection.ts';
import { isTold, type Observation, type ObservationStatus } from './observations.ts';
import { placeInSeries, withheld } from './series.ts';

/** Why a cell of a comparison shows no observation of its own. */
type Vacancy =
  /** The archive holds no report of the agency for this year. */
  | 'no-report'
  /** There is one, but its table counts another thing and stands in that edition's column. */
  | 'other-form';

/** One cell of a comparison: an observation, or why there is none. */
export type ComparisonCell = Observation | { readonly agency: string; readonly status: Vacancy };

/** A gap as readers are told it: an observation's status or a vacancy. */
export type GapStatus = ObservationStatus | Vacancy;

/**
 * A column of a comparison by years holds one year and one series of the measure. The one column of a comparison of
 * newest reports holds several years; there the groups of rows keep the series apart.
 */
export interface ComparisonColumn {
  /** `2021`, or `2021.2019` with the oldest edition of its series where the year has reports of several; `latest`. */
  readonly key: string;
  /** null: each agency's newest report. */
  readonly year: number | null;
  /** Index of the measure's series; null: nothing tells it, or the column holds each agency's newest report. */
  readonly series: number | null;
  /** The editions of its reports, the oldest first; of a year without a report those of its neighbour. */
  readonly forms: readonly Edition[];
  /** The edition of the form changes before it. */
  readonly breaks: boolean;
}

export interface ComparisonRow {
  readonly agency: string;
  /** One a column. */
  readonly cells: readonly ComparisonCell[];
}

/** Rows that may stand under each other without a break. */
interface ComparisonGroup {
  /** Of a group of newest reports, as a column has it; null where the columns keep the series apart. */
  readonly series: number | null;
  readonly forms: readonly Edition[];
  readonly rows: readonly ComparisonRow[];
}

/** How many of the agencies have data, and why the others have none. */
export interface Coverage {
  /** null: each agency's newest report. */
  readonly year: number | null;
  readonly of: number;
  readonly have: number;
  readonly missing: readonly { readonly agency: string; readonly status: GapStatus }[];
}

/** A table of agencies by years for one measure, as pages, charts and CSV show it; no column of a group mixes series. */
export interface Comparison {
  readonly columns: readonly ComparisonColumn[];
  readonly groups: readonly ComparisonGroup[];
  readonly coverage: readonly Coverage[];
}

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
  const placed = observations.map((observation) => place(observation, series));
  // Of each agency by year, ascending.
  const held = new Map(agencies.map((agency) => [agency, new Map<number, Placed>()]));
  for (const one of placed.sort((a, b) => a.year - b.year)) held.get(one.agency)?.set(one.year, one);
  return years.length > 0
    ? compareYears(agencies, years, selection.sort, series, (agency, year) => held.get(agency)?.get(year))
    : compareNewest(agencies, selection.sort, series, (agency) =>
        [...(held.get(agency)?.values() ?? [])].at(-1),
      );
}

/** An observation with the series that it belongs to. */
interface Placed {
  readonly agency: string;
  readonly year: number;
  readonly series: number | null;
  readonly observation: Observation;
}

function place(observation: Observation, series: readonly Series[]): Placed {
  const { agency, year, form } = observation;
  return { agency, year, series: placeInSeries(series, form), observation: withheld(observation, series) };
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

type YearColumn = Omit<ComparisonColumn, 'breaks'> & { year: number };

function columnsOfYear(year: number, placed: readonly Placed[], series: readonly Series[]): YearColumn[] {
  const own = [...series.keys()].filter((index) => placed.some((one) => one.series === index));
  if (own.length < 2) return [{ key: String(year), year, series: own[0] ?? null, forms: formsOf(placed) }];
  return own.map((index) => ({
    key: `${year}.${series[index]?.[0]}`,
    year,
    series: index,
    forms: formsOf(placed.filter((one) => one.series === index)),
  }));
}

/** The editions that reports show, in the order of the decrees. */
function formsOf(placed: readonly Placed[]): Edition[] {
  return EDITION_KEYS.filter((edition) => placed.some(({ observation }) => observation.form === edition));
}

/** A year of which no report shows an edition stands with the year before it, or else after it: it is no break. */
function withoutHoles(columns: readonly YearColumn[]): YearColumn[] {
  const isKnown = ({ series, forms }: YearColumn): boolean => series !== null && forms.length > 0;
  const known = columns.filter(isKnown);
  return columns.map((column, index) => {
    if (isKnown(column)) return column;
    const neighbour = columns.slice(0, index).findLast(isKnown) ?? known[0];
    const { series = column.series, forms = column.forms } = neighbour ?? {};
    return { ...column, series, forms: column.forms.length > 0 ? column.forms : forms };
  });
}

/** Marks where the decreed editions of the columns are others than before. */
function withBreaks(columns: readonly YearColumn[]): (ComparisonColumn & { year: number })[] {
  let before = '';
  return columns.map((column) => {
    const decreed = column.forms.filter((form) => form !== UNKNOWN_EDITION).join();
    const breaks = before !== '' && decreed !== '' && decreed !== before;
    before = decreed || before;
    return { ...column, breaks };
  });
}

/** A report of which nothing tells the series has its gap told in every column of its year. */
function cellOf(agency: string, placed: Placed | undefined, series: number | null): ComparisonCell {
  if (!placed) return { agency, status: 'no-report' };
  if (placed.series !== null && placed.series !== series) return { agency, status: 'other-form' };
  return placed.observation;
}

function sortRows(
  rows: readonly ComparisonRow[],
  columns: readonly ComparisonColumn[],
  sort: Sort,
): readonly ComparisonRow[] {
  const direction = sort.descending ? -1 : 1;
  if (sort.column === BY_CODE.column) return sort.descending ? [...rows].reverse() : rows;
  const index = columns.findIndex((column) => column.key === sort.column);
  if (index < 0) return rows;
  const value = (row: ComparisonRow): number | null => {
    const cell = row.cells[index];
    return cell && 'value' in cell ? cell.value : null;
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (left - right) * direction;
  });
}
