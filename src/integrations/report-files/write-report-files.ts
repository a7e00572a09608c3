import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reportCsvAddress, reportJsonAddress, reportRawAddress } from '../../addresses.ts';
import { reportCsv } from '../../downloads/figures.ts';
import { FORMATS } from '../../formats/registry.ts';
import { listReports, type ReportFile } from '../../loaders/content-folder.ts';
import { counter, type Progress } from '../../loaders/progress.ts';
import { readAgencies } from '../../loaders/read-agencies.ts';
import type { Report } from '../../schemas/report.ts';

/** Reports whose files are written side by side: while one waits for the disk, another is made. */
const AT_ONCE = 4;

/**
 * Writes what lies beside each report's page into a site: its JSON, its CSV, the raw file as received. `jsonOf` gives
 * the JSON of a report, `post` is told how far it is. Returns the number of reports.
 */
export async function writeReportFiles(
  { content, site }: { content: string; site: string },
  jsonOf: (id: string) => Promise<string>,
  post: (progress: Progress) => void = () => {},
  formats = FORMATS,
): Promise<number> {
  const [reports, agencies] = await Promise.all([listReports(content, formats), readAgencies(content)]);
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
  return total;
}
