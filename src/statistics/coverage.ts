import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { agenciesWithin, type RegionNode } from './region-tree.ts';

/** What these functions need of a report. */
type Filed = Pick<ReportSummary, 'id' | 'agency' | 'year'>;

/** One agency across the archive's years: `reports[i]` is that of `years[i]`, null where the archive has none. */
interface CoverageRow<Report extends Filed> {
  agency: Agency;
  reports: (Report | null)[];
}

/** What an archive has: agencies in the order given, years ascending. */
export interface Coverage<Report extends Filed> {
  years: number[];
  rows: CoverageRow<Report>[];
}

/** The years from the first report to the last, ascending, with those between that have none. */
export function yearsCovered(reports: readonly Filed[]): number[] {
  if (reports.length === 0) return [];
  let first = Infinity;
  let last = -Infinity;
  for (const { year } of reports) {
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The matrix of agencies and years. An agency without any report keeps its row. */
export function coverageMatrix<Report extends Filed>(
  agencies: readonly Agency[],
  reports: readonly Report[],
): Coverage<Report> {
  const years = yearsCovered(reports);
  const byPlace = new Map(reports.map((report) => [`${report.agency}/${report.year}`, report]));
  return {
    years,
    rows: agencies.map((agency) => ({
      agency,
      reports: years.map((year) => byPlace.get(`${agency.id}/${year}`) ?? null),
    })),
  };
}

/** Which of the agencies have a report on the year, and which have none; both in the order given. */
export function coverageOfYear(
  agencies: readonly Agency[],
  reports: readonly Filed[],
  year: number,
): { present: Agency[]; missing: Agency[] } {
  const filed = new Set(reports.filter((report) => report.year === year).map((report) => report.agency));
  return {
    present: agencies.filter((agency) => filed.has(agency.id)),
    missing: agencies.filter((agency) => !filed.has(agency.id)),
  };
}

/** A region's share of the archive: `filed[i]` of its `agencyCount` agencies have a report on `years[i]`. */
interface RegionCoverage {
  node: RegionNode;
  filed: number[];
}

/** How many agencies of each region, with those below it, have a report on each of the years. */
export function coverageByRegion(
  nodes: readonly RegionNode[],
  reports: readonly Filed[],
  years: readonly number[],
): RegionCoverage[] {
  const filedIn = new Map(years.map((year) => [year, new Set<string>()]));
  for (const { agency, year } of reports) filedIn.get(year)?.add(agency);
  return nodes.map((node) => {
    const agencies = agenciesWithin(node);
    return {
      node,
      filed: years.map((year) => agencies.filter((agency) => filedIn.get(year)?.has(agency.id)).length),
    };
  });
}
