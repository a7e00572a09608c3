import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from './archive.ts';
import { openArchive } from './open-archive.ts';

/**
 * Under which digests the loader has kept reports, for threads that work beside Astro and cannot ask its collections.
 * The list lies in Astro's cache folder: two builds at one time have one each.
 */
const listIn = (cache: string): string => join(cache, 'loaded-reports.json');

/** The digest of each report by its id. */
export async function writeLoaded(cache: string, digests: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(listIn(cache), JSON.stringify([...digests]));
}

/** The digest of all that each report is made from, by its id; versions that a newer one took the place of have none. */
export async function readLoaded(cache: string): Promise<ReadonlyMap<string, string>> {
  return new Map(JSON.parse(await readFile(listIn(cache), 'utf8')) as [string, string][]);
}

/** The content folder with the reports that the loader has kept. */
export async function openLoaded(cache: string): Promise<Archive> {
  const digests = await readLoaded(cache);
  return openArchive({ digestOf: (id) => digests.get(id) ?? null });
}
