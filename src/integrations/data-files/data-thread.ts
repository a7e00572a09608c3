import { basename, join } from 'node:path';
import { readArchiveNotes } from '../../archive/archive-notes.ts';
import { contentDigest, contentHistory } from '../../archive/history.ts';
import { openLoaded, readLoaded } from '../../archive/loaded-archive.ts';
import { readGlossary } from '../../archive/glossary.ts';
import { summariseFigures } from '../../archive/summarise.ts';
import { digestOf } from '../../recording/inputs.ts';
import { keptFiles } from '../../recording/kept-files.ts';
import type { ReportSummary } from '../../schemas/report-summary.ts';
import { counter } from '../../threads/progress.ts';
import { runThread } from '../../threads/thread.ts';
import { writeManifest } from './manifest.ts';
import { writeDataFiles, type DataFile } from './write-data-files.ts';

/** Where the files go, and where Astro keeps what it keeps. */
export interface DataJob {
  folder: string;
  cache: string;
}

/** Writes the files and their list; gives how many there are. */
await runThread(async ({ folder, cache }: DataJob): Promise<number> => {
  const archive = await openLoaded(cache);
  const [listed, registry, glossary, { synthetic }, history] = await Promise.all([
    archive.list(),
    archive.agencies(),
    readGlossary(archive.folder),
    readArchiveNotes(archive.folder),
    contentHistory(archive.folder),
  ]);
  const kept = keptFiles(join(cache, 'kept-data-files.json'));
  const made = digestOf([await readLoaded(cache), listed, registry, glossary, synthetic, history.whole]);
  const taken = kept.take('data', made);
  if (taken) {
    const files = taken.note as DataFile[];
    await writeManifest(cache, files);
    kept.finish();
    return files.length;
  }
  const count = counter('reports gathered for downloads', listed.length);
  const reports: ReportSummary[] = [];
  for (const { id } of listed) {
    reports.push(summariseFigures(await archive.report(id)));
    count();
  }
  const { listed: files, parts } = await writeDataFiles(folder, {
    reports,
    // The registry is in the order of its files, where an id comes behind those that it begins.
    agencies: [...registry.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    glossary,
    version: history.whole ?? contentDigest(reports),
    synthetic,
  });
  await writeManifest(cache, files);
  const digests = [...files, ...parts.map(({ path, sha256 }) => ({ name: path, sha256 }))].map(
    ({ name, sha256 }) => [`${basename(folder)}/${name}`, sha256],
  );
  kept.keep('data', made, Object.fromEntries(digests) as Record<string, string>, files);
  kept.finish();
  return files.length;
});
