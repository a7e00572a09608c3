import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { unpackTables } from '../schemas/packed-figures.ts';
import { csvHead, csvRow } from './csv.ts';
import { observe, OBSERVATION_COLUMNS, type Observation } from './observation.ts';

/** A report with the agency it is filed under. */
export interface FiledReport {
  report: ReportSummary;
  agency: Agency;
}

/** Every report with its agency, in the order given. Throws where a report has no registered agency. */
export function filedReports(reports: readonly ReportSummary[], agencies: readonly Agency[]): FiledReport[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return reports.map((report) => {
    const agency = byId.get(report.agency);
    if (!agency) throw new RangeError(`Unexpected agency ${report.agency}, expected a registered one`);
    return { report, agency };
  });
}

/** Every cell of every report, report by report. */
export function* allObservations(filed: Iterable<FiledReport>): Generator<Observation[]> {
  for (const { report, agency } of filed) {
    yield observe({ ...report, tables: unpackTables(report.figures) }, agency);
  }
}

/** The CSV of every cell in pieces: the whole of a large archive is longer than a string may be. */
export function* figuresCsv(observations: Iterable<Observation[]>): Generator<string> {
  yield csvHead(OBSERVATION_COLUMNS);
  for (const ofReport of observations) {
    yield ofReport
      .map((observation) => csvRow(OBSERVATION_COLUMNS.map((column) => observation[column])))
      .join('');
  }
}
