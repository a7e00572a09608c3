import { join } from 'node:path';
import { contentFolder, listReports } from '../../loaders/content-folder.ts';
import { regionsOf } from '../../loaders/divisions.ts';
import { loadedReports } from '../../loaders/loaded-reports.ts';
import { counter, type Progress } from '../../loaders/progress.ts';
import { readAgencies } from '../../loaders/read-agencies.ts';
import { runThread } from '../../loaders/thread.ts';
import type { Report } from '../../schemas/report.ts';
import { buildIndex } from './build-index.ts';

/** Where the index goes, and where Astro keeps what it keeps between builds. */
export interface IndexJob {
  folder: string;
  cache: string;
}

await runThread(async ({ folder, cache }: IndexJob, post: (progress: Progress) => void) => {
  const started = performance.now();
  const content = contentFolder();
  const [reports, registry, jsonOf] = await Promise.all([
    listReports(content),
    readAgencies(content),
    loadedReports(cache),
  ]);
  const agencies = [...registry.values()];
  const total = reports.length;
  const count = counter(total, (done) => post({ done, total, what: 'reports indexed' }));
  const figures = await buildIndex(
    {
      reports,
      agencies,
      regions: regionsOf(agencies.map((agency) => agency.division)),
      readReport: async (id) => JSON.parse(await jsonOf(id)) as Report,
    },
    folder,
    { keep: join(cache, 'search-shards'), progress: count },
  );
  return { ...figures, seconds: (performance.now() - started) / 1000 };
});
