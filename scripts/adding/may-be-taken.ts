import { registryMistakes } from '../../src/archive/agency-rules.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { namesMistaken } from '../../src/archive/load-agency.ts';
import { readMoved } from '../../src/archive/moved.ts';
import type { RawReport } from '../../src/archive/raw-report.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Report } from '../../src/schemas/report.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Desk } from '../chores/desk.ts';
import { present } from './present.ts';

/** Whether the archive lets a report be filed there: neither has it one with words, nor was one withdrawn. */
export async function expectOpen({ archive, folder }: Desk, id: string): Promise<void> {
  const old = present(archive, id);
  if (old && formatNamed(old.extension)?.kind !== 'figures')
    throw new ChoreError(
      `Unexpected second report of ${id}, which the archive has as ${old.path}: if the agency published it anew, npm run replace -- ${id} <file>; else keep the better one.`,
    );
  const gone = (await readMoved(folder)).find(({ from, to }) => from === `/reports/${id}/` && !to);
  if (gone)
    throw new ChoreError(
      `Unexpected report ${id}, which was withdrawn on ${gone.on} (${gone.reason}): take its entries out of moved.yml first if this is the right file.`,
    );
}

/** A record of figures gives way to a report, and to nothing else. */
export function expectRecord({ id, path }: ReportFile, extension: string): void {
  if (formatNamed(extension)?.kind === 'figures')
    throw new ChoreError(
      `Unexpected second record of ${id}, which the archive has as ${path}: complete that one, then npm run accept.`,
    );
}

/** Throws ContentError for what speaks against the entry of a new agency beside all others. */
export function expectEntry(agency: Agency, registry: ReadonlyMap<string, Agency>): void {
  const mistakes = registryMistakes(new Map([...registry, [agency.id, agency]]));
  for (const mistake of mistakes) if (mistake.file === `agencies/${agency.id}.yml`) throw mistake;
}

/** Whether the names that the agency's entry explains stand in the new version as they stood in the one before. */
export async function expectNames(
  { archive }: Desk,
  agency: Agency,
  raw: RawReport,
  report: Report,
): Promise<void> {
  const { id } = report;
  const asFiled: Archive = {
    ...archive,
    raw: (file) => (file.id === id ? Promise.resolve(raw) : archive.raw(file)),
    report: (one) => (one === id ? Promise.resolve(report) : archive.report(one)),
  };
  const files = (await archive.list()).filter((file) => file.agency === agency.id);
  for (const mistake of await namesMistaken(agency, files, asFiled)) throw mistake;
}

/** Runs what throws ContentError for a mistake in files, which here is why the report is not taken. */
export async function asChore<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ChoreError(error.message.slice(error.file.length + 2).replace(/\n\s*/g, '. '));
  }
}
