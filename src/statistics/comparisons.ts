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

/** A column holds one year (or each agency's newest) and one edition of the form, so that no column mixes two. */
export interface ComparisonColumn {
  /** `2021`, or `2021.2019` where the year has reports of two editions; `latest` likewise. */
  readonly key: string;
  /** null: each agency's newest report. */
  readonly year: number | null;
  /** null: no report of the column shows an edition. */
  readonly form: Edition | null;
}

interface ComparisonRow {
  readonly agency: string;
  /** One a column. */
  readonly cells: readonly ComparisonCell[];
}

/** How many of the agencies have data, and why the others have none. */
export interface Coverage {
  /** null: each agency's newest report. */
  readonly year: number | null;
  readonly of: number;
  readonly have: number;
  readonly missing: readonly { readonly agency: string; readonly status: GapStatus }[];
}

/** A table of agencies by years for one measure, as pages, charts and CSV show it. */
export interface Comparison {
  readonly columns: readonly ComparisonColumn[];
  readonly rows: readonly ComparisonRow[];
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
  const held = new Map(agencies.map((agency) => [agency, byYear(observations, agency)]));
  const years = selection.years.length > 0 ? [...new Set(selection.years)].sort((a, b) => a - b) : [null];
  const at = (agency: string, year: number | null): Observation | undefined => {
    const reports = held.get(agency) ?? new Map<number, Observation>();
    return reports.get(year ?? Math.max(...reports.keys()));
  };

  const columns = years
    .flatMap((year) => columnsOfYear(year, agencies.map((agency) => at(agency, year))))
    .sort((a, b) => formRank(a.form) - formRank(b.form) || (a.year ?? 0) - (b.year ?? 0));
  const rows = agencies.map((agency) => ({
    agency,
    cells: columns.map((column) => cellOf(agency, at(agency, column.year), column)),
  }));
  return {
    columns,
    rows: sortRows(rows, columns, selection.sort),
    coverage: years.map((year) => coverageOf(year, agencies, (agency) => at(agency, year))),
  };
}

/** Counts, over agencies, who has data for a year; `null` speaks of each agency's newest report. */
export function coverageOf(
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

function byYear(observations: readonly Observation[], agency: string): Map<number, Observation> {
  return new Map(
    observations.filter((observation) => observation.agency === agency).map((found) => [found.year, found]),
  );
}

function columnsOfYear(year: number | null, observations: readonly (Observation | undefined)[]): ComparisonColumn[] {
  const forms = EDITIONS.filter((edition) => observations.some((observation) => observation?.form === edition));
  const key = year === null ? 'latest' : String(year);
  const only = forms[0] ?? null;
  if (forms.length < 2) return [{ key, year, form: only }];
  return forms.map((form) => ({ key: `${key}.${form}`, year, form }));
}

/** A report whose table shows no edition has its gap told in every column of its year. */
function cellOf(agency: string, observation: Observation | undefined, column: ComparisonColumn): ComparisonCell {
  if (!observation) return { agency, status: 'no-report' };
  if (observation.form !== null && observation.form !== column.form) return { agency, status: 'other-form' };
  return observation;
}

/** Columns without an edition hold no value; they stand with the newest. */
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
