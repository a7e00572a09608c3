import { join } from 'node:path';
import { readArchiveNotes } from '../../archive/archive-notes.ts';
import { contentDigest, contentHistory } from '../../archive/history.ts';
import { openLoaded, readLoaded } from '../../archive/loaded-archive.ts';
import { readGlossary } from '../../archive/glossary.ts';
import { keptFiles } from '../../recording/kept-files.ts';
import { runThread } from '../../threads/thread.ts';
import { gatherSummaries } from './gather-summaries.ts';
import { writeManifest } from './manifest.ts';
import { writeDataFiles } from './write-data-files.ts';

/** Where the files go, and where Astro keeps what it keeps. */
export interface DataJob {
  folder: string;
  cache: string;
}

/** Writes the files and their list; gives how many there are. */
await runThread(async ({ folder, cache }: DataJob): Promise<number> => {
  const archive = await openLoaded(cache);
  const [registry, glossary, { synthetic }, history] = await Promise.all([
    archive.agencies(),
    readGlossary(archive.folder),
    readArchiveNotes(archive.folder),
    contentHistory(archive.folder),
  ]);
  const reports = await gatherSummaries(archive, await readLoaded(cache), join(cache, 'data-summaries.json'));
  const kept = keptFiles(join(cache, 'kept-data-files.json'));
  const files = await writeDataFiles(
    folder,
    {
      reports,
      // The registry is in the order of its files, where an id comes behind those that it begins.
      agencies: [...registry.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      glossary,
      version: history.whole ?? contentDigest(reports),
      synthetic,
    },
    kept,
  );
  await writeManifest(cache, files);
  kept.finish();
  return files.length;
});
