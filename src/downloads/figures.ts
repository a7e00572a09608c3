import type { Agency } from '../schemas/agency.ts';
import { unpackTables } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { csvHead, csvRow } from './csv.ts';
import { observe, OBSERVATION_COLUMNS, type Observation } from './observation.ts';

/**
 * As many reports as the files of all figures hold: 58 MB of CSV and 98 MB of JSON, of which the build holds several
 * copies at a time. A larger archive offers a CSV for each year, and no
 * JSON beside that of each report.
 */
const IN_ONE_FILE = 1000;

/** Whether all figures are offered as one CSV and one JSON. */
export function isInOneFile(reports: readonly unknown[]): boolean {
  return reports.length <= IN_ONE_FILE;
}

/** The CSV files that hold all figures: `figures`, or one for each year, the newest first. */
export function figureFiles<Filed extends Pick<ReportSummary, 'year'>>(
  reports: readonly Filed[],
): { name: string; year: number | null; reports: readonly Filed[] }[] {
  if (isInOneFile(reports)) return [{ name: 'figures', year: null, reports }];
  return [...Map.groupBy(reports, ({ year }) => year)]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({ name: `figures-${year}`, year, reports: ofYear }));
}

/** Every cell of every report, report by report. Throws where a report has no registered agency. */
export function* allObservations(
  reports: readonly ReportSummary[],
  agencies: readonly Agency[],
): Generator<Observation[]> {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  for (const report of reports) {
    const agency = byId.get(report.agency);
    if (!agency) throw new RangeError(`Unexpected agency ${report.agency}, expected a registered one`);
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

/** The JSON array of every cell in pieces, one record a line. */
export function* figuresJson(observations: Iterable<Observation[]>): Generator<string> {
  let separator = '[\n';
  for (const ofReport of observations) {
    yield separator + ofReport.map((observation) => JSON.stringify(observation)).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Pieces of text as a stream of UTF-8. */
export function streamOf(pieces: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
