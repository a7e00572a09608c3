import { valueOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { countedBlanks } from './counted-blanks.ts';
import { isListed, MEASURES, type Measure } from './measures.ts';

/** Measure id → year → how many reports have data; years without data are not there, measures without any are. */
export type MeasureIndex = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Finds the years in which each listed measure has data: these have a page. */
export function indexMeasures(reports: readonly Pick<ReportSummary, 'year' | 'figures'>[]): MeasureIndex {
  return new Map(MEASURES.filter(isListed).map((measure) => [measure.id, yearsWithData(reports, measure)]));
}

function yearsWithData(
  reports: readonly Pick<ReportSummary, 'year' | 'figures'>[],
  measure: Measure,
): Map<number, number> {
  const cells = cellsOf(measure);
  const years = new Map<number, number>();
  for (const { year, figures } of reports) {
    const counts = (cell: string): boolean =>
      valueOf(figures, cell) !== null || (measure.kind !== 'cell' && countedBlanks(figures).has(cell));
    if (cells.every(counts)) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return new Map([...years].sort(([a], [b]) => a - b));
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
