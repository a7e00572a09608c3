import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { notesOf, type RawReport } from '../../src/archive/raw-report.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { previousId, type ReportFile } from '../../src/archive/content-folder.ts';
import { filingMistakes } from '../../src/archive/filing-rules.ts';
import { keepReport, keptReport } from '../../src/archive/kept-reports.ts';
import { digestOf } from '../../src/archive/load-agency.ts';
import { parserVersion } from '../../src/archive/parser-version.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Report } from '../../src/schemas/report.ts';
import { PROJECT } from '../site/folders.ts';

/** A report, and what speaks against publishing it as it lies there. */
export interface ReadReport {
  report: Report;
  mistakes: ContentError[];
  /** Whether it was parsed for this, and not kept of an earlier time. */
  isNew: boolean;
  /** Whether it was read with the notes beside it. */
  isWhole: boolean;
}

/** Reads the reports of a content folder in the order of their ids. */
export interface Reader {
  archive: Archive;
  read: (file: ReportFile) => Promise<ReadReport>;
}

/**
 * Reads reports under the digests under which a build keeps them. Where the notes beside a report do not fit it, it is
 * read without them.
 */
export async function readOnce(folder: string, registry: ReadonlyMap<string, Agency>): Promise<Reader> {
  const version = await parserVersion(join(PROJECT, 'src'));
  const digests = new Map<string, string>();
  const archive = openArchive({ folder, registry, digestOf: (id) => digests.get(id) ?? null });

  async function parsed(raw: RawReport): Promise<ReadReport> {
    try {
      const { report } = await archive.parse(raw);
      return { report, mistakes: [...filingMistakes(report, raw, notesOf(raw))], isNew: true, isWhole: true };
    } catch (error) {
      if (!(error instanceof ContentError) || error.file !== raw.file.sidecar) throw error;
      const bare = { ...raw, sidecar: null };
      const { report } = await archive.parse(bare);
      return {
        report,
        mistakes: [error, ...filingMistakes(report, bare, notesOf(bare))],
        isNew: true,
        isWhole: false,
      };
    }
  }

  async function read(file: ReportFile): Promise<ReadReport> {
    const { id, agency } = file;
    const raw = await archive.raw(file);
    const before = digests.get(previousId(id));
    const vanished = await archive.vanished(raw);
    const digest = digestOf({ version, agency: registry.get(agency), before, vanished }, raw);
    const json = await keptReport(id, digest);
    if (json !== null) {
      digests.set(id, digest);
      const report = JSON.parse(json) as Report;
      return {
        report,
        mistakes: [...filingMistakes(report, raw, notesOf(raw))],
        isNew: false,
        isWhole: true,
      };
    }
    const found = await parsed(raw);
    if (!found.isWhole) return found;
    await keepReport(id, digest, found.report);
    digests.set(id, digest);
    return found;
  }

  return { archive, read };
}
