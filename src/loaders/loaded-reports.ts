import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder, listReports } from './content-folder.ts';
import { jsonOf, keptReport } from './kept-reports.ts';
import { readAgencies } from './read-agencies.ts';
import { readReport } from './read-report.ts';

/**
 * Which reports the loader has loaded, for threads that work beside Astro and cannot ask its collections. The list
 * lies in Astro's cache folder: two builds at one time have one each.
 */
const listIn = (cache: string): string => join(cache, 'loaded-reports.json');

/** The digest of each report by its id. */
export async function writeLoaded(cache: string, digests: ReadonlyMap<string, string>): Promise<void> {
  await writeFile(listIn(cache), JSON.stringify([...digests]));
}

/** Gives the public JSON of each report that was loaded, ending with a line feed. Throws for an id that was not. */
export async function loadedReports(cache: string): Promise<(id: string) => Promise<string>> {
  const folder = contentFolder();
  const [list, files, agencies] = await Promise.all([
    readFile(listIn(cache), 'utf8'),
    listReports(folder),
    readAgencies(folder),
  ]);
  const digests = new Map(JSON.parse(list) as [string, string][]);
  const byId = new Map(files.map((file) => [file.id, file]));
  return async (id) => {
    const file = byId.get(id);
    const digest = digests.get(id);
    if (!file || !digest) throw new RangeError(`Unexpected report ${id}, expected one that was loaded`);
    const kept = await keptReport(id, digest);
    return kept ?? jsonOf((await readReport(folder, file, agencies.get(file.agency), byId)).report);
  };
}
