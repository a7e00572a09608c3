import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
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
import { isBuiltHere } from '../../archive/shard.ts';
import { reportCsv } from '../../downloads/figures.ts';
import { digestOf } from '../../recording/inputs.ts';
import { keepsNothing, type KeptFiles } from '../../recording/kept-files.ts';
import type { Report } from '../../schemas/report.ts';
import { counter } from '../../threads/progress.ts';

/** Reports whose files are written side by side: while one waits for the disk, another is made. */
const AT_ONCE = 4;

/**
 * Writes what lies beside each report's page into a site: its JSON, its CSV, the raw file as received. Returns the
 * number of reports. `digests` says of reports what all that they are made from comes to; files of the others are not `kept`.
 */
export async function writeReportFiles(
  archive: Archive,
  site: string,
  {
    digests = new Map(),
    kept = keepsNothing,
  }: { digests?: ReadonlyMap<string, string>; kept?: KeptFiles } = {},
): Promise<number> {
  const [leading, earlier, agencies] = await Promise.all([
    archive.list(),
    archive.earlier(),
    archive.agencies(),
  ]);
  const isWanted = ({ agency }: ReportFile): boolean => isBuiltHere(agency);
  const reports = [...leading.filter(isWanted), ...earlier.filter(isWanted)];
  const makeFolderOf = folderMaker();
  const placeOf = async (address: string): Promise<string> => {
    const place = join(site, address);
    await makeFolderOf(place);
    return place;
  };
  const writeFiles = async ({ id, agency, path, extension, page }: ReportFile): Promise<void> => {
    const digest = digests.get(id);
    const key = digest === undefined ? null : digestOf([digest, agencies.get(agency), path, page]);
    if (key !== null && kept.take(id, key)) return;
    const json = await archive.json(id);
    const files = new Map<string, string | Uint8Array>([
      [reportJsonAddress(id), json],
      [reportCsvAddress(id), reportCsv(JSON.parse(json) as Report, agencies.get(agency)!)],
      [reportRawAddress(id, extension), await readFile(join(archive.folder, path))],
    ]);
    if (page !== null)
      files.set(reportPageFileAddress(id, extname(page)), await readFile(join(archive.folder, page)));
    for (const [address, content] of files) await writeFile(await placeOf(address), content);
    if (key !== null)
      kept.keep(
        id,
        key,
        Object.fromEntries([...files].map(([address, content]) => [address, hash('sha256', content)])),
      );
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
  kept.finish();
  return leading.filter(isWanted).length;
}
