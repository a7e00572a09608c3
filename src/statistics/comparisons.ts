import { EDITIONS, type Edition } from '../vocabulary/editions.ts';
import { BY_CODE, type Selection, type Sort } from './comparison-selection.ts';
import { hasData, type Observation, type ObservationStatus } from './observations.ts';

/** Why a cell of a comparison shows no observation of its own. */
type Vacancy =
  /** The archive holds no report of the agency for this year. */
  | 'no-report'
  /** There is one, but its table is of the other edition and stands in that edition's column. */
  | 'other-form';

/** One cell of a comparison: an observation, or why there is none. */
export type ComparisonCell = Observation | { readonly agency: string; readonly status: Vacancy };

/** A gap as readers are told it: an observation's status or a vacancy. */
export type GapStatus = ObservationStatus | Vacancy;

/**
 * A column of a comparison by years holds one year and one edition of the form. The one column of a comparison of
 * newest reports holds several years; there the groups of rows keep the editions apart.
 */
export interface ComparisonColumn {
  /** `2021`, or `2021.2019` where the year has reports of two editions; `latest`. */
  readonly key: string;
  /** null: each agency's newest report. */
  readonly year: number | null;
  /** null: no report of the column shows an edition, or the column holds each agency's newest report. */
  readonly form: Edition | null;
}

export interface ComparisonRow {
  readonly agency: string;
  /** One a column. */
  readonly cells: readonly ComparisonCell[];
}

/** Rows that may stand under each other without a break. */
interface ComparisonGroup {
  /** The edition of a group of newest reports; null where the columns keep the editions apart, or none is shown. */
  readonly form: Edition | null;
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

/** A table of agencies by years for one measure, as pages, charts and CSV show it; no column of a group mixes editions. */
export interface Comparison {
  readonly columns: readonly ComparisonColumn[];
  readonly groups: readonly ComparisonGroup[];
  readonly coverage: readonly Coverage[];
}

/**
 * Sets the observations of one measure side by side. Columns stand by edition, then year; rows by agency id, which
 * begins with the administrative code, until sorted otherwise. Rows without a value stay last in either direction.
 */
export function compare(
  selection: Pick<Selection, 'agencies' | 'years' | 'sort'>,
  observations: readonly Observation[],
): Comparison {
  const agencies = [...new Set(selection.agencies)].sort();
  const years = [...new Set(selection.years)].sort((a, b) => a - b);
  const byAgency = Map.groupBy(observations, (observation) => observation.agency);
  const held = new Map(agencies.map((agency) => [agency, byYear(byAgency.get(agency) ?? [])]));
  return years.length > 0
    ? compareYears(agencies, years, selection.sort, (agency, year) => held.get(agency)?.get(year))
    : compareNewest(agencies, selection.sort, (agency) => [...(held.get(agency)?.values() ?? [])].at(-1));
}

function compareYears(
  agencies: readonly string[],
  years: readonly number[],
  sort: Sort,
  at: (agency: string, year: number) => Observation | undefined,
): Comparison {
  const columns = withoutHoles(
    years.flatMap((year) =>
      columnsOfYear(
        year,
        agencies.map((agency) => at(agency, year)),
      ),
    ),
  ).sort((a, b) => formRank(a.form) - formRank(b.form) || a.year - b.year);
  const rows = agencies.map((agency) => ({
    agency,
    cells: columns.map((column) => cellOf(agency, at(agency, column.year), column)),
  }));
  return {
    columns,
    groups: [{ form: null, rows: sortRows(rows, columns, sort) }],
    coverage: years.map((year) => coverageOf(year, agencies, (agency) => at(agency, year))),
  };
}

function compareNewest(
  agencies: readonly string[],
  sort: Sort,
  at: (agency: string) => Observation | undefined,
): Comparison {
  const columns = [{ key: 'latest', year: null, form: null }];
  const groups = [...EDITIONS.toReversed(), null]
    .map((form) => ({ form, members: agencies.filter((agency) => (at(agency)?.form ?? null) === form) }))
    .filter(({ members }) => members.length > 0)
    .map(({ form, members }) => ({
      form,
      rows: sortRows(
        members.map((agency) => ({
          agency,
          cells: [at(agency) ?? { agency, status: 'no-report' as const }],
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
  at: (agency: string) => Observation | undefined,
): Coverage {
  const missing = agencies.flatMap((agency): { agency: string; status: GapStatus }[] => {
    const observation = at(agency);
    if (!observation) return [{ agency, status: 'no-report' }];
    return hasData(observation) ? [] : [{ agency, status: observation.status }];
  });
  return { year, of: agencies.length, have: agencies.length - missing.length, missing };
}

/** One agency's observations by year, ascending. */
function byYear(observations: readonly Observation[]): Map<number, Observation> {
  return new Map(
    observations.toSorted((a, b) => a.year - b.year).map((observation) => [observation.year, observation]),
  );
}

function columnsOfYear(
  year: number,
  observations: readonly (Observation | undefined)[],
): (ComparisonColumn & { year: number })[] {
  const forms = EDITIONS.filter((edition) =>
    observations.some((observation) => observation?.form === edition),
  );
  if (forms.length < 2) return [{ key: String(year), year, form: forms[0] ?? null }];
  return forms.map((form) => ({ key: `${year}.${form}`, year, form }));
}

/** A year of which no report shows an edition stands with the year before it, or else after it: it is no break. */
function withoutHoles<Column extends ComparisonColumn>(columns: readonly Column[]): Column[] {
  const known = columns.filter((column) => column.form !== null);
  return columns.map((column, index) => {
    if (column.form !== null) return column;
    const neighbour = columns.slice(0, index).findLast((before) => before.form !== null) ?? known[0];
    return { ...column, form: neighbour?.form ?? null };
  });
}

/** A report whose table shows no edition has its gap told in every column of its year. */
function cellOf(
  agency: string,
  observation: Observation | undefined,
  column: ComparisonColumn,
): ComparisonCell {
  if (!observation) return { agency, status: 'no-report' };
  if (observation.form !== null && observation.form !== column.form) return { agency, status: 'other-form' };
  return observation;
}

function formRank(form: Edition | null): number {
  return form === null ? EDITIONS.length - 1 : EDITIONS.indexOf(form);
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
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (left - right) * direction;
  });
}
