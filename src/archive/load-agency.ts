import { createHash } from 'node:crypto';
import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { openArchive, type RawReport } from './archive.ts';
import { previousId, type ReportFile } from './content-folder.ts';
import { keepReport } from './kept-reports.ts';
import { summarise } from './summarise.ts';

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
  const digests = new Map<string, string>();
  const loaded: LoadedReport[] = [];
  const archive = openArchive({
    folder,
    registry: new Map(agency ? [[agency.id, agency]] : []),
    digestOf: (id) => digests.get(id) ?? null,
  });
  for (const file of files) {
    const { id } = file;
    const raw = await archive.raw(file);
    const digest = digestOf({ version, agency, before: digests.get(previousId(id)) }, raw);
    let summary: ReportSummary | null = null;
    if (known.get(id) !== digest) {
      const { report } = await archive.parse(raw);
      summary = summarise(report);
      // Kept first: an entry whose report is not kept would be parsed again each time its page is asked for.
      await keepReport(id, digest, report);
    }
    digests.set(id, digest);
    loaded.push({ id, digest, summary });
  }
  return loaded;
}

function digestOf(surroundings: object, { file, bytes, sidecar }: RawReport): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...surroundings, path: file.path, sidecar }))
    .update(bytes)
    .digest('hex')
    .slice(0, 32);
}
