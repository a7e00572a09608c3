import { contentFolder } from '../../loaders/content-folder.ts';
import { loadedReports } from '../../loaders/loaded-reports.ts';
import type { Progress } from '../../loaders/progress.ts';
import { runThread } from '../../loaders/thread.ts';
import { writeReportFiles } from './write-report-files.ts';

/** Where the site goes, and where Astro keeps what it keeps between builds. */
export interface FilesJob {
  site: string;
  cache: string;
}

await runThread(async ({ site, cache }: FilesJob, post: (progress: Progress) => void) =>
  writeReportFiles({ content: contentFolder(), site }, await loadedReports(cache), post),
);
