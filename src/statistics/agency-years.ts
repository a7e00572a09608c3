import type { Judged } from '../checks/blank-cells.ts';
import { countOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { DISPOSITION_SUMS } from '../vocabulary/printed-sums.ts';
import { DISPOSITION_ROWS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import type { ComparisonCell } from './comparison-table.ts';
import { contradictionsOf } from './contradictions.ts';
import { countedBlanks } from './counted-blanks.ts';
import { findMeasure } from './measures.ts';
import type { Measure } from './measure.ts';
import { observe } from './observe.ts';
import { sumOf } from './made-pictures.ts';
import { agencyHistory, type YearPoint } from './agency-history.ts';
import { dispositions } from './report-figures.ts';
import { cutsOf, withheld, type Break } from './series.ts';

/** An agency's reports on the axis of its years, from the first to the last, gaps included. */
export interface AgencyYears {
  agency: string;
  points: readonly YearPoint[];
  /** One a point; null where the archive has no report. */
  reports: readonly (ReportSummary | null)[];
  /** Indexes of the points before which table 3 changes its form. */
  breaks: readonly number[];
}

export function agencyYears(agency: string, reports: readonly ReportSummary[]): AgencyYears {
  const points = agencyHistory(reports);
  const byYear = new Map(reports.map((report) => [report.year, report]));
  return {
    agency,
    points,
    reports: points.map(({ year }) => byYear.get(year) ?? null),
    breaks: points.flatMap((point, index) => (point.breaks ? [index] : [])),
  };
}

/** One measure over the years; a year without a report says so. */
export interface MeasureYears {
  measure: Measure;
  cells: readonly ComparisonCell[];
  /** Indexes of the years from which on it counts another thing than before. */
  cuts: readonly number[];
}

/** Observes measures over the years. Throws where there is no measure of an id. */
export function observeYears({ agency, reports }: AgencyYears, ids: readonly string[]): MeasureYears[] {
  return ids.map((id) => {
    const measure = findMeasure(id);
    if (!measure) throw new RangeError(`Unexpected measure ${id}, expected one of MEASURES`);
    const observed = reports.map((report) => report && withheld(observe(report, measure), measure.series));
    return {
      measure,
      cells: observed.map((observation) => observation ?? { agency, status: 'no-report' as const }),
      cuts: cutsOf(observed, measure.series),
    };
  });
}

/** The numbers of a measure for a line over the years; null is a gap. */
export function numbersOf({ cells }: Pick<MeasureYears, 'cells'>): (number | null)[] {
  return cells.map((cell) => ('value' in cell ? cell.value : null));
}

/** What became of a year's requests, in four parts that can be told apart in a drawing; null: a part has no number. */
export interface DispositionYear {
  year: number;
  report: string | null;
  breaks: Break | null;
  /** Disclosed wholly or in part, refused, unable to provide, everything else. */
  parts: readonly (number | null)[];
  /** Whether blanks count as 0 in some part. */
  blanks: boolean;
  /** What the parts come to and the total that is printed for them, where they differ. */
  contradicted: Judged | null;
}

export function dispositionYears({ points, reports }: AgencyYears): DispositionYear[] {
  return points.map(({ year, report, breaks }, index) => {
    const summary = reports[index];
    return {
      year,
      report,
      breaks,
      ...(summary ? fourParts(summary) : { parts: [null, null, null, null], blanks: false }),
      contradicted: (summary && contradictionsOf(summary.figures).get(DISPOSITION_SUMS['total']!)) ?? null,
    };
  });
}

function fourParts({ figures }: ReportSummary): Pick<DispositionYear, 'parts' | 'blanks'> {
  const requests = Object.fromEntries(
    DISPOSITION_ROWS.map((row) => [row, { total: countOf(figures, cellId('requests', row, 'total')) }]),
  );
  const groups = new Map(dispositions({ requests }, countedBlanks(figures)).map((part) => [part.key, part]));
  const parts = [
    ['granted', 'partiallyGranted'],
    ['refused'],
    ['unableToProvide'],
    ['notProcessed', 'otherDisposition'],
  ].map((keys) => {
    const own = keys.flatMap((key) => groups.get(key) ?? []);
    // Nothing but blanks is no number, though it counts as 0 beside others.
    if (own.every(({ value }) => value === null)) return null;
    return sumOf(own.map(({ counted }) => counted));
  });
  return { parts, blanks: [...groups.values()].some(({ blanks }) => blanks) };
}
