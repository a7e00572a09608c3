import { copyFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  reportCsvAddress,
  reportJsonAddress,
  reportPageFileAddress,
  reportRawAddress,
} from '../../addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ReportFile } from '../../archive/content-folder.ts';
import { folderMaker } from '../../archive/folder-maker.ts';
import { reportCsv } from '../../downloads/figures.ts';
import type { Report } from '../../schemas/report.ts';
import { counter } from '../../threads/progress.ts';

/** Reports whose files are written side by side: while one waits for the disk, another is made. */
const AT_ONCE = 4;

/**
 * Writes what lies beside each report's page into a site: its JSON, its CSV, the raw file as received. Returns the
 * number of reports.
 */
export async function writeReportFiles(archive: Archive, site: string): Promise<number> {
  const [leading, earlier, agencies] = await Promise.all([
    archive.list(),
    archive.earlier(),
    archive.agencies(),
  ]);
  const reports = [...leading, ...earlier];
  const makeFolderOf = folderMaker();
  const placeOf = async (address: string): Promise<string> => {
    const place = join(site, address);
    await makeFolderOf(place);
    return place;
  };
  const writeFiles = async ({ id, agency, path, extension, page }: ReportFile): Promise<void> => {
    const json = await archive.json(id);
    const csv = reportCsv(JSON.parse(json) as Report, agencies.get(agency)!);
    await writeFile(await placeOf(reportJsonAddress(id)), json);
    await writeFile(await placeOf(reportCsvAddress(id)), csv);
    await copyFile(join(archive.folder, path), await placeOf(reportRawAddress(id, extension)));
    if (page !== null)
      await copyFile(join(archive.folder, page), await placeOf(reportPageFileAddress(id, extname(page))));
  };
  const count = counter('reports written as data', reports.length);
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
  return leading.length;
}
