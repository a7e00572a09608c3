import { atTimeOf, type Agency } from '../schemas/agency.ts';
import { packTables } from '../schemas/packed-figures.ts';
import type { Report } from '../schemas/report.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { timeOf } from '../schemas/report.ts';
import { csvHead } from './csv.ts';
import { OBSERVATION_COLUMNS } from './observation.ts';
import { observationCsv } from './observation-csv.ts';

/** The figures of a report with the agency it is filed under, which has the name of its time: all that the files of figures are made from. */
export interface FiledReport {
  report: Pick<ReportSummary, 'id' | 'agency' | 'year' | 'form' | 'figures'>;
  agency: Pick<Agency, 'name' | 'division' | 'level' | 'kind'>;
}

/** Every report with its agency, in the order given. Throws where a report has no registered agency. */
export function filedReports(reports: readonly ReportSummary[], agencies: readonly Agency[]): FiledReport[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return reports.map((report) => {
    const agency = byId.get(report.agency);
    if (!agency) throw new RangeError(`Unexpected agency ${report.agency}, expected a registered one`);
    const { id, year, form, figures } = report;
    const { name, division, level, kind } = atTimeOf(agency, timeOf(report));
    return {
      report: { id, agency: report.agency, year, form, figures },
      agency: { name, division, level, kind },
    };
  });
}

/** The CSV of every cell in pieces: the whole of a large archive is longer than a string may be. */
export function* figuresCsv(filed: Iterable<FiledReport>): Generator<string> {
  yield csvHead(OBSERVATION_COLUMNS);
  for (const { report, agency } of filed) yield observationCsv(report, agency);
}

/** The CSV of one whole report. */
export function reportCsv(report: Report, agency: Agency): string {
  return (
    csvHead(OBSERVATION_COLUMNS) +
    observationCsv({ ...report, figures: packTables(report.tables) }, atTimeOf(agency, timeOf(report)))
  );
}
