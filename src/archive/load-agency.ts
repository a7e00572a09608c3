import { createHash } from 'node:crypto';
import type { Agency } from '../schemas/agency.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { Report } from '../schemas/report.ts';
import { sourceConfirmations } from '../schemas/sidecar.ts';
import { decode } from '../text/decode.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './open-archive.ts';
import { notesOf, type RawReport } from './raw-report.ts';
import type { ContentError } from './content-error.ts';
import { previousId, type ReportFile } from './content-folder.ts';
import type { Digests } from './digests.ts';
import type { FiledOnce } from './double-reports.ts';
import { filingMistakes } from './filing-rules.ts';
import { keepReport, keptReport } from './kept-reports.ts';
import type { Originals } from './originals.ts';
import { printedNameMistakes, type WordedReport } from './printed-names.ts';
import { summarise } from './summarise.ts';

/** The reports of one agency as they lie in the content folder, by year, and the digests of those loaded before. */
export interface AgencyFiles {
  agency: Agency | undefined;
  files: readonly ReportFile[];
  known: ReadonlyMap<string, string>;
  /** The accepted digests of these files; null where the content folder keeps none. */
  digests: Digests | null;
  /** What addresses of reports were last found to give. */
  originals: Originals;
}

/** A report as the content store holds it. */
export interface LoadedReport {
  id: string;
  digest: string;
  /** Null where nothing has changed since it was loaded before. */
  summary: ReportSummary | null;
  /** Whether it was parsed, and not kept by an earlier build, of this store or of another. */
  isParsed: boolean;
  file: FiledOnce;
}

/** What no other report has of a raw report. Throws ContentError for notes that do not fit. */
function filedOnce(raw: RawReport): FiledOnce {
  const notes = notesOf(raw);
  return {
    path: raw.file.path,
    sha256: createHash('sha256').update(raw.bytes).digest('hex'),
    address: notes.url,
    confirmed: sourceConfirmations(notes).map(({ rule }) => rule),
  };
}

/** What is wrong with the names that an agency's entry says are printed in its reports. */
export async function namesMistaken(
  agency: Agency,
  files: readonly ReportFile[],
  archive: Archive,
): Promise<ContentError[]> {
  const years = new Set(agency.printedNames.flatMap((printed) => printed.years));
  const reports = new Map<number, WordedReport>();
  for (const file of files.filter(({ year }) => years.has(year))) {
    const { bytes } = await archive.raw(file);
    reports.set(file.year, { report: await archive.report(file.id), text: decode(bytes).text });
  }
  return [...printedNameMistakes(agency, reports)];
}

/**
 * Reads, parses and keeps the reports of an agency, those that have changed. `version` is the parser's. Throws
 * ContentError for mistakes in the content folder.
 */
export async function loadAgency(
  folder: string,
  version: string,
  { agency, files, known, digests: accepted, originals }: AgencyFiles,
): Promise<LoadedReport[]> {
  const digests = new Map<string, string>();
  const loaded: LoadedReport[] = [];
  const archive = openArchive({
    folder,
    registry: new Map(agency ? [[agency.id, agency]] : []),
    digests: accepted,
    originals,
    digestOf: (id) => digests.get(id) ?? null,
  });
  for (const file of files) {
    const { id } = file;
    const raw = await archive.raw(file);
    const surroundings = {
      version,
      agency,
      before: digests.get(previousId(id)),
      vanished: await archive.vanished(raw),
    };
    const digest = digestOf(surroundings, raw);
    let summary: ReportSummary | null = null;
    let isParsed = false;
    if (known.get(id) !== digest) {
      const kept = await keptReport(id, digest);
      isParsed = kept === null;
      const report = kept === null ? (await archive.parse(raw)).report : (JSON.parse(kept) as Report);
      // Also of one that is kept: who checks the content keeps reports whatever is wrong with them.
      for (const mistake of filingMistakes(report, raw, notesOf(raw))) throw mistake;
      summary = summarise(report);
      // Kept first: an entry whose report is not kept would be parsed again each time its page is asked for.
      if (kept === null) await keepReport(id, digest, report);
    }
    digests.set(id, digest);
    loaded.push({ id, digest, summary, isParsed, file: filedOnce(raw) });
  }
  if (agency) for (const mistake of await namesMistaken(agency, files, archive)) throw mistake;
  return loaded;
}

/** The digest under which a report is kept: of the raw file and of all that decides what it becomes. */
export function digestOf(surroundings: object, { file, bytes, sidecar, page, reading }: RawReport): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...surroundings, path: file.path, sidecar, page: page?.path, reading }))
    .update(bytes)
    .update(page?.bytes ?? '')
    .digest('hex')
    .slice(0, 32);
}
