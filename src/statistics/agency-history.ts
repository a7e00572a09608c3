import type { PackedFigures } from '../schemas/packed-figures.ts';
import { countOf } from '../schemas/packed-figures.ts';
import { seriesOf } from '../vocabulary/comparable.ts';
import { UNKNOWN_EDITION, yearOfChange } from '../vocabulary/edition-keys.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { placeInSeries, type Break } from './series.ts';

/** What the history of an agency's requests is made of, each with the series that its numbers fall into. */
const CELLS = {
  received: withSeries('requests.received.total'),
  disposed: withSeries('requests.totalDisposed.total'),
  carriedForward: withSeries('requests.carriedForward.total'),
} as const;

function withSeries(id: string) {
  return { id, series: seriesOf([id]) };
}

/** One year of an agency's history; the values are null where the year has no report or the cell no value. */
export interface YearPoint {
  year: number;
  /** Null where the archive has no report of that year. */
  report: string | null;
  form: Edition | null;
  received: number | null;
  disposed: number | null;
  carriedForward: number | null;
  /**
   * What of table 3 changes since the last year of which the edition is known; null: nothing. Where years without a report
   * lie between the two, it changes in that for which the edition was decreed.
   */
  breaks: Break | null;
}

/** Whether a line can be drawn and shows something: at least two years have a number, and one of the numbers is not 0. */
export function historyWorthDrawing(history: readonly YearPoint[]): boolean {
  return (
    history.filter((point) => point.received !== null).length > 1 &&
    history.some(({ received, disposed, carriedForward }) => received || disposed || carriedForward)
  );
}

/** What a year of an agency's history is made of. */
export interface YearFigures {
  id: string;
  year: number;
  form: { requests: Edition | null };
  figures: PackedFigures;
}

/**
 * Every year from the first report to the last, the missing ones too. Throws a RangeError for an edition without an
 * entry.
 */
export function agencyHistory(reports: readonly YearFigures[]): YearPoint[] {
  const byYear = new Map(reports.map((report) => [report.year, report]));
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];

  const points: YearPoint[] = [];
  let before: { form: Edition; year: number } | null = null;
  for (let year = first; year <= last; year++) {
    const report = byYear.get(year);
    const form = report?.form.requests ?? null;
    const total = ({ id, series }: (typeof CELLS)[keyof typeof CELLS]): number | null =>
      report && (form === null || placeInSeries(series, form) !== null)
        ? countOf(report.figures, id).value
        : null;
    points.push({
      year,
      report: report?.id ?? null,
      form,
      received: total(CELLS.received),
      disposed: total(CELLS.disposed),
      carriedForward: total(CELLS.carriedForward),
      breaks: null,
    });
    if (form === null || form === UNKNOWN_EDITION) continue;
    const changed = points[yearOfChange(before?.year ?? year, year, form) - first];
    if (before && changed) changed.breaks = breakBetween(before.form, form);
    before = { form, year };
  }
  return points;
}

function breakBetween(before: Edition, form: Edition): Break | null {
  if (before === form) return null;
  const isSame = Object.values(CELLS).every(
    ({ series }) => placeInSeries(series, before) === placeInSeries(series, form),
  );
  return isSame ? 'form' : 'series';
}
