import type { Edition } from '../vocabulary/edition-keys.ts';
import type { Observation, ObservationStatus } from './observations.ts';

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
