import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isInEachLanguage } from '../../src/language/mirrored.ts';

/** Whether a file at the root of a language's folder is its own; icons and the like are at the root of the site already. */
const isOwn = (name: string): boolean => /^index\.(?:html|md)$/.test(name) || isInEachLanguage(name);

/**
 * Moves the pages of another language into a site: from a folder that they were built in as a site of their own, where
 * scripts and styles lie at the same addresses. Those are named by their content, so that two of one name are one.
 */
export async function joinLanguage(built: string, site: string, folder: string): Promise<void> {
  const [assets, own] = [join(site, '_astro'), join(built, '_astro')];
  await mkdir(assets, { recursive: true });
  for (const name of existsSync(own) ? await readdir(own) : [])
    await rename(join(own, name), join(assets, name));
  await rm(own, { recursive: true, force: true });
  for (const entry of await readdir(built, { withFileTypes: true }))
    if (entry.isFile() && !isOwn(entry.name)) await rm(join(built, entry.name));
  await rm(join(site, folder), { recursive: true, force: true });
  await rename(built, join(site, folder));
}
