import type { ReportSummary } from '../schemas/report-summary.ts';
import { separateContained } from './contained-reports.ts';
import { findMeasure } from './measures.ts';
import type { Measure } from './measure.ts';
import type { ObservationStatus } from './observations.ts';
import { observe } from './observe.ts';
import type { Places } from './places.ts';
import { shortRollUps, type ShortRollUp } from './short-roll-ups.ts';
import { groupBy } from '../text/group-by.ts';

/**
 * What readers look for, as far as all editions of the form count it alike: reports of any of them may then be added up,
 * also of the unknown one.
 */
const SUMMED: readonly Measure[] = [
  'requests.received.total',
  'requests.carriedOver.total',
  'requests.granted.total',
  'requests.partiallyGranted.total',
  'sum.refused',
  'sum.unableToProvide',
  'sum.notProcessed',
  'requests.totalDisposed.total',
  'requests.carriedForward.total',
  'remedies.administrativeReview.total',
  'sum.litigation',
]
  .map((id) => {
    const measure = findMeasure(id);
    if (!measure) throw new RangeError(`Unexpected measure ${id}, expected one of the vocabulary`);
    return measure;
  })
  .filter(({ series }) => series.length === 1);

/** One measure added up over reports of which none holds another. */
export interface MeasureSum {
  readonly measure: Measure;
  /** null where no report has a value. */
  readonly value: number | null;
  /** So many reports are added up, and so many of them have a value. */
  readonly of: number;
  readonly have: number;
  /** The reports without a value, and why. */
  readonly missing: readonly { readonly agency: string; readonly status: ObservationStatus }[];
  /** Some value is not simply printed: reconstructed or corrected. */
  readonly derived: boolean;
  /** Some value has blank cells in it that count as 0. */
  readonly blanks: boolean;
  /** In how many of the reports the value rests on a printed total that its own parts contradict. */
  readonly contradicted: number;
}

/** What the archive's reports on one year come to, and what they leave out. */
export interface YearSums {
  readonly year: number;
  /** Agencies of the archive, and how many of them have a report on the year. */
  readonly agencies: number;
  readonly filed: number;
  /** The reports that are added up. */
  readonly counted: readonly ReportSummary[];
  /** Agencies whose reports are not, because that of `within` holds them. */
  readonly contained: readonly { readonly agency: string; readonly within: string }[];
  readonly sums: readonly MeasureSum[];
  /** Numbers of governments that are less than those of the reports left out for them come to. */
  readonly short: readonly ShortRollUp[];
}

/** Adds up the reports on one year that `agencies` agencies have; what a government's report holds counts once. */
export function sumYear(
  year: number,
  agencies: number,
  reports: readonly ReportSummary[],
  places: Places,
): YearSums {
  const { apart, contained } = separateContained(reports, places.agencies, places.regions);
  return {
    year,
    agencies,
    filed: reports.length,
    counted: apart,
    contained: contained.map(({ report, within }) => ({ agency: report.agency, within: within.agency })),
    sums: SUMMED.map((measure) => sumOf(measure, apart)),
    short: shortRollUps(contained, SUMMED, places),
  };
}

/** The years that have a report, ascending, each added up. */
export function sumYears(agencies: number, reports: readonly ReportSummary[], places: Places): YearSums[] {
  return [...groupBy(reports, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, ofYear]) => sumYear(year, agencies, ofYear, places));
}

/** How many governments' reports of those years fall short of what they should hold. */
export function shortReports(years: readonly YearSums[]): number {
  return years.reduce((all, { short }) => all + new Set(short.map(({ agency }) => agency)).size, 0);
}

function sumOf(measure: Measure, reports: readonly ReportSummary[]): MeasureSum {
  const observations = reports.map((report) => observe(report, measure));
  const missing = observations.filter(({ value }) => value === null);
  const have = observations.length - missing.length;
  return {
    measure,
    value: have === 0 ? null : observations.reduce((sum, { value }) => sum + (value ?? 0), 0),
    of: observations.length,
    have,
    missing: missing.map(({ agency, status }) => ({ agency, status })),
    derived: observations.some(({ status }) => status === 'reconstructed' || status === 'corrected'),
    blanks: observations.some(({ status }) => status === 'blank-as-zero'),
    contradicted: observations.filter(({ status }) => status === 'contradicted').length,
  };
}
