import { openLoaded } from '../../archive/loaded-archive.ts';
import type { BuildFolders } from '../../threads/beside-astro.ts';
import { runThread } from '../../threads/thread.ts';
import { writeReportFiles } from './write-report-files.ts';

await runThread(async ({ site, cache }: BuildFolders) => writeReportFiles(await openLoaded(cache), site));
