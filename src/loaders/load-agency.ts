import { createHash } from 'node:crypto';
import type { PreviousYear } from '../checks/rule.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Report } from '../schemas/report.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { ReportFile } from './content-folder.ts';
import { keepReport, keptReport } from './kept-reports.ts';
import { parseRaw, previousId, readRaw, type RawReport } from './read-report.ts';
import { previousYear, summarise } from './summarise.ts';

/** The reports of one agency as they lie in the content folder, by year, and the digests of those loaded before. */
export interface AgencyFiles {
  agency: Agency | undefined;
  files: readonly ReportFile[];
  known: ReadonlyMap<string, string>;
}

/** A report as the content store holds it. `summary` is null where nothing has changed since it was loaded before. */
export interface LoadedReport {
  id: string;
  digest: string;
  summary: ReportSummary | null;
}

/**
 * Reads, parses and keeps the reports of an agency, those that have changed. `version` is the parser's. Throws
 * ContentError for mistakes in the content folder.
 */
export async function loadAgency(
  folder: string,
  version: string,
  { agency, files, known }: AgencyFiles,
): Promise<LoadedReport[]> {
  const loaded = new Map<string, LoadedReport>();
  let last: { file: ReportFile; raw: RawReport } | null = null;
  for (const file of files) {
    const raw = await readRaw(folder, file);
    const before = loaded.get(previousId(file));
    const digest = digestOf({ version, path: file.path, agency, before: before?.digest }, raw);
    let summary: ReportSummary | null = null;
    if (known.get(file.id) !== digest) {
      const previous =
        before && last
          ? await yearBefore(before, async () => (await parseRaw(last!.file, last!.raw, agency, null)).report)
          : null;
      const { report } = await parseRaw(file, raw, agency, previous);
      summary = summarise(report);
      // Kept first: an entry whose report is not kept would be parsed again each time its page is asked for.
      await keepReport(file.id, digest, report);
    }
    loaded.set(file.id, { id: file.id, digest, summary });
    last = { file, raw };
  }
  return [...loaded.values()];
}

function digestOf(surroundings: object, { bytes, sidecar }: RawReport): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...surroundings, sidecar }))
    .update(bytes)
    .digest('hex')
    .slice(0, 32);
}

/** The figures of a report that was loaded just before; one that has not changed is read from where it is kept. */
async function yearBefore(
  { id, digest, summary }: LoadedReport,
  parse: () => Promise<Report>,
): Promise<PreviousYear> {
  if (summary) return previousYear(summary);
  const kept = await keptReport(id, digest);
  return previousYear(summarise(kept === null ? await parse() : (JSON.parse(kept) as Report)));
}
