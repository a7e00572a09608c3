import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reportCsvAddress, reportJsonAddress, reportRawAddress } from '../../addresses.ts';
import { reportCsv } from '../../downloads/figures.ts';
import { contentFolder, listReports, type ReportFile } from '../../loaders/content-folder.ts';
import { loadedReports } from '../../loaders/loaded-reports.ts';
import { counter, type Progress } from '../../loaders/progress.ts';
import { readAgencies } from '../../loaders/read-agencies.ts';
import { runThread } from '../../loaders/thread.ts';
import type { Report } from '../../schemas/report.ts';

/** Where the site goes, and where Astro keeps what it keeps between builds. */
export interface FilesJob {
  site: string;
  cache: string;
}

/** Reports whose files are written side by side: while one waits for the disk, another is made. */
const AT_ONCE = 4;

await runThread(async ({ site, cache }: FilesJob, post: (progress: Progress) => void) => {
  const content = contentFolder();
  const [reports, agencies, jsonOf] = await Promise.all([
    listReports(content),
    readAgencies(content),
    loadedReports(cache),
  ]);
  const folders = new Map<string, Promise<unknown>>();
  const placeOf = async (address: string): Promise<string> => {
    const place = join(site, address);
    const folder = dirname(place);
    if (!folders.has(folder)) folders.set(folder, mkdir(folder, { recursive: true }));
    await folders.get(folder);
    return place;
  };
  const writeFiles = async ({ id, agency, path, extension }: ReportFile): Promise<void> => {
    const json = await jsonOf(id);
    const csv = reportCsv(JSON.parse(json) as Report, agencies.get(agency)!);
    await writeFile(await placeOf(reportJsonAddress(id)), json);
    await writeFile(await placeOf(reportCsvAddress(id)), csv);
    await copyFile(join(content, path), await placeOf(reportRawAddress(id, extension)));
  };
  const total = reports.length;
  const count = counter(total, (done) => post({ done, total, what: 'reports written as data' }));
  // One iterator for all of them: each takes the next report when it is through with its last.
  const left = reports.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const report of left) {
        await writeFiles(report);
        count();
      }
    }),
  );
  return reports.length;
});
