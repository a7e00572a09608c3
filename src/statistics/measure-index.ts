import { valueOf, type PackedFigures } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { countedBlanks } from './counted-blanks.ts';
import { isListed, MEASURES } from './measures.ts';
import type { Measure } from './measure.ts';

/** Measure id → year → how many reports have data; years without data are not there, measures without any are. */
export type MeasureIndex = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Each listed measure with the cells that must have a value. */
const LISTED = MEASURES.filter(isListed).map((measure) => ({ measure, cells: cellsOf(measure) }));

/** Finds the years in which each listed measure has data: these have a page. */
export function indexMeasures(reports: readonly Pick<ReportSummary, 'year' | 'figures'>[]): MeasureIndex {
  const counts = new Map(LISTED.map(({ measure }) => [measure.id, new Map<number, number>()]));
  for (const { year, figures } of reports)
    for (const id of measuresIn(figures)) {
      const years = counts.get(id)!;
      years.set(year, (years.get(year) ?? 0) + 1);
    }
  return new Map([...counts].map(([id, years]) => [id, new Map([...years].sort(([a], [b]) => a - b))]));
}

/** Of a report they are looked for once: every route that has pages of measures asks for all reports. */
const known = new WeakMap<PackedFigures, readonly string[]>();

/** The listed measures that have data in some figures. */
function measuresIn(figures: PackedFigures): readonly string[] {
  let ids = known.get(figures);
  if (!ids) {
    const withData = LISTED.filter(({ measure, cells }) =>
      cells.every(
        (cell) =>
          valueOf(figures, cell) !== null || (measure.kind !== 'cell' && countedBlanks(figures).has(cell)),
      ),
    );
    known.set(figures, (ids = withData.map(({ measure }) => measure.id)));
  }
  return ids;
}

/**
 * The cells that must have a value for the measure to have data, as `hasData` of its observation would say: asking the
 * cells is many times faster than making the observations, and every build asks for every report and measure.
 */
function cellsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'cell') return [measure.id];
  if (measure.kind === 'sum') return measure.parts;
  return [...measure.rate.numerator, ...measure.rate.denominators[0].cells];
}
