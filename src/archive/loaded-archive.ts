import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency } from '../schemas/agency.ts';
import type { Archive } from './archive.ts';
import type { ReportFile } from './content-folder.ts';
import { openArchive } from './open-archive.ts';

/**
 * What the loader has found in the content folder, for threads that work beside Astro and cannot ask its collections: each would
 * look through every folder and read every entry of the registry anew.
 */
export interface LoadedArchive {
  /** The digest of all that each report is made from, by its id; those that are not built here have none. */
  digests: ReadonlyMap<string, string>;
  /** Every raw report, by id. */
  listed: readonly ReportFile[];
  /** The registry of agencies, by id. */
  agencies: ReadonlyMap<string, Agency>;
}

/** As it lies in Astro's cache folder: two builds at one time have one each. */
interface Stored {
  digests: [id: string, digest: string][];
  listed: ReportFile[];
  agencies: Agency[];
}

const fileIn = (cache: string): string => join(cache, 'loaded-archive.json');

export async function writeLoaded(
  cache: string,
  { digests, listed, agencies }: LoadedArchive,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const stored: Stored = {
    digests: [...digests],
    listed: [...listed],
    agencies: [...agencies.values()],
  };
  await writeFile(fileIn(cache), JSON.stringify(stored));
}

const read = async (cache: string): Promise<Stored> =>
  JSON.parse(await readFile(fileIn(cache), 'utf8')) as Stored;

/** The digest of all that each report is made from, by its id; versions that a newer one took the place of have none. */
export const readLoaded = async (cache: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await read(cache)).digests);

/** The content folder as the loader has found it, with the reports that it has kept. */
export async function openLoaded(cache: string): Promise<Archive> {
  const { digests, listed, agencies } = await read(cache);
  const kept = new Map(digests);
  return openArchive({
    listed,
    registry: new Map(agencies.map((agency) => [agency.id, agency])),
    digestOf: (id) => kept.get(id) ?? null,
  });
}
