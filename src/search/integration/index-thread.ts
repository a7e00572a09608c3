import { join } from 'node:path';
import { searchIndexAddress } from '../../addresses.ts';
import { regionsOf } from '../../archive/divisions.ts';
import { openLoaded } from '../../archive/loaded-archive.ts';
import { readReadersWords } from '../../archive/readers-words.ts';
import type { BuildFolders } from '../../threads/beside-astro.ts';
import { counter } from '../../threads/progress.ts';
import { runThread } from '../../threads/thread.ts';
import { buildIndex, type IndexFigures } from './build-index.ts';

/** What was built, and how long it took. */
export interface IndexResult extends IndexFigures {
  seconds: number;
}

await runThread(async ({ site, cache }: BuildFolders): Promise<IndexResult> => {
  const started = performance.now();
  const archive = await openLoaded(cache);
  const [reports, registry, readersWords] = await Promise.all([
    archive.list(),
    archive.agencies(),
    readReadersWords(archive.folder),
  ]);
  const agencies = [...registry.values()];
  const figures = await buildIndex(
    {
      reports,
      agencies,
      regions: regionsOf(agencies.map((agency) => agency.division)),
      readersWords,
      readReport: archive.report,
    },
    join(site, searchIndexAddress()),
    { keep: join(cache, 'search-shards'), progress: counter('reports indexed', reports.length) },
  );
  return { ...figures, seconds: (performance.now() - started) / 1000 };
});
