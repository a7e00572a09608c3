import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { asked } from '../../recording/inputs.ts';
import type { DataFile } from './figure-files.ts';

/** The configuration and the pages are two programs in one process: the environment is what they share. */
const NAME = 'NIANBAO_DATA_MANIFEST';

/** The list of the files of `/data/`, in Astro's cache folder: two builds at one time have one each. */
const manifestIn = (cache: string): string => join(cache, 'data-files.json');

/** Tells the pages of this process in which of Astro's cache folders the list is. */
export function setManifest(cache: string): void {
  process.env[NAME] = manifestIn(cache);
}

export async function writeManifest(cache: string, files: readonly DataFile[]): Promise<void> {
  await writeFile(manifestIn(cache), JSON.stringify(files));
}

/** The files of `/data/` as they were written last. They are written before any page is rendered. */
export const readManifest = asked('data-files', async (): Promise<DataFile[]> => {
  const place = process.env[NAME] ?? manifestIn(resolve('.cache/astro'));
  return JSON.parse(await readFile(place, 'utf8')) as DataFile[];
});
