import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { nameThen } from './names-then.ts';
import type { Holding } from '../schemas/report.ts';
import { groupBy } from '../text/group-by.ts';

/** What a list shows of a report. */
export interface ListedReport {
  id: string;
  title: string;
  year: number;
  agencyName: string;
  holding: Holding;
  /** How many findings it has. */
  findings: number;
}

/** Reports for a list, in the order given, with the names that their agencies had then. */
export function listReports(reports: readonly ReportSummary[], agencies: readonly Agency[]): ListedReport[] {
  const agencyName = nameThen(agencies);
  return reports.map((report) => {
    const { id, title, year, holding, findings } = report;
    return { id, title, year, holding, agencyName: agencyName(report), findings: findings.length };
  });
}

/** The given number of reports of the newest years, newest first; within a year in the order given. */
export function latestReports(
  reports: readonly ReportSummary[],
  agencies: readonly Agency[],
  count: number,
): ListedReport[] {
  return listReports([...reports].sort((a, b) => b.year - a.year).slice(0, count), agencies);
}

/** The reports by year, newest year first; within a year in the order given. */
export function reportsByYear<Report extends { year: number }>(
  reports: readonly Report[],
): [number, Report[]][] {
  return [...groupBy(reports, (report) => report.year)].sort(([a], [b]) => b - a);
}

/** The years each agency has a report on, ascending. Agencies without one are not in the map. */
export function yearsByAgency(
  reports: readonly Pick<ReportSummary, 'agency' | 'year'>[],
): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const { agency, year } of [...reports].sort((a, b) => a.year - b.year)) {
    const known = years.get(agency);
    if (known) known.push(year);
    else years.set(agency, [year]);
  }
  return years;
}
