import { atTimeOf, type Agency } from '../schemas/agency.ts';
import { timeOf } from '../schemas/report.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';

/** Gives the name that the agency of a report had when it published it; the id of one that is not registered. */
export function nameThen(
  agencies: Iterable<Pick<Agency, 'id' | 'name' | 'formerNames'>>,
): (report: ReportSummary) => string {
  const byId = new Map([...agencies].map((agency) => [agency.id, agency]));
  return (report) => {
    const agency = byId.get(report.agency);
    return agency ? atTimeOf(agency, timeOf(report)).name : report.agency;
  };
}

/** The names of agencies beside reports of one year, by id: of each that has one the name it had then. */
export function namesBeside(
  agencies: readonly Agency[],
  reports: readonly ReportSummary[],
): ReadonlyMap<string, string> {
  const then = nameThen(agencies);
  return new Map([
    ...agencies.map(({ id, name }) => [id, name] as const),
    ...reports.map((report) => [report.agency, then(report)] as const),
  ]);
}
