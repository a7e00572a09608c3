import { join, relative, sep } from 'node:path';
import { searchIndexAddress } from '../../addresses.ts';
import { regionsOf } from '../../archive/divisions.ts';
import { openLoaded, readLoaded } from '../../archive/loaded-archive.ts';
import { readReadersWords } from '../../archive/readers-words.ts';
import { digestOf } from '../../recording/inputs.ts';
import { keptFiles } from '../../recording/kept-files.ts';
import { siteCode } from '../../recording/last-site.ts';
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
  const folder = join(site, searchIndexAddress());
  const below = relative(site, folder).split(sep).join('/');
  const kept = keptFiles(join(cache, 'kept-search-index.json'));
  const loaded = await readLoaded(cache);
  const made = digestOf([loaded, reports, agencies, readersWords]);
  const seconds = (): number => (performance.now() - started) / 1000;
  const taken = kept.take('index', made);
  if (taken) {
    kept.finish();
    return { ...(taken.note as IndexFigures), seconds: seconds() };
  }
  const { digests, ...figures } = await buildIndex(
    {
      reports: reports.map(({ id, agency, year }) => ({ id, agency, year, digest: loaded.get(id) })),
      agencies,
      regions: regionsOf(agencies.map((agency) => agency.division)),
      readersWords,
      readReport: archive.report,
    },
    folder,
    {
      isThere: (path, digest) => kept.takeSame(`${below}/${path}`, digest),
      keep: join(cache, 'search-shards'),
      code: siteCode(),
      progress: counter('reports indexed', reports.length),
    },
  );
  kept.keep(
    'index',
    made,
    Object.fromEntries([...digests].map(([path, digest]) => [`${below}/${path}`, digest])),
    figures,
  );
  kept.finish();
  return { ...figures, seconds: seconds() };
});
