import type { ReportSummary } from '../schemas/report-summary.ts';
import { isListed, MEASURES, type Measure } from './measures.ts';
import { hasData } from './observations.ts';
import { observe } from './observe.ts';

/** Measure id → year → how many reports have data; years without data are not there, measures without any are. */
export type MeasureIndex = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Finds the years in which each listed measure has data: these have a page. */
export function indexMeasures(reports: readonly ReportSummary[]): MeasureIndex {
  return new Map(MEASURES.filter(isListed).map((measure) => [measure.id, yearsWithData(reports, measure)]));
}

function yearsWithData(reports: readonly ReportSummary[], measure: Measure): Map<number, number> {
  const years = new Map<number, number>();
  for (const report of reports) {
    if (hasData(observe(report, measure))) years.set(report.year, (years.get(report.year) ?? 0) + 1);
  }
  return new Map([...years].sort(([a], [b]) => a - b));
}
