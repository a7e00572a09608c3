import { join } from 'node:path';
import { openLoaded, readLoaded } from '../../archive/loaded-archive.ts';
import { keptFiles } from '../../recording/kept-files.ts';
import type { BuildFolders } from '../../threads/beside-astro.ts';
import { runThread } from '../../threads/thread.ts';
import { writeReportFiles } from './write-report-files.ts';

await runThread(async ({ site, cache }: BuildFolders) =>
  writeReportFiles(await openLoaded(cache), site, {
    digests: await readLoaded(cache),
    kept: keptFiles(join(cache, 'kept-report-files.json')),
  }),
);
