import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { progress } from './build-progress.ts';
import { PROJECT, SITE } from './folders.ts';

/**
 * Builds the whole site into a folder beside `dist` and puts it in its place when everything has succeeded, so that
 * a build that fails leaves the last good site where it is. Returns the number of pages and the time in milliseconds.
 */
export async function buildSite(site = SITE): Promise<{ pages: number; milliseconds: number }> {
  const started = performance.now();
  const next = `${site}.next`;
  const previous = `${site}.previous`;
  await rm(next, { recursive: true, force: true });
  await build({
    root: PROJECT,
    outDir: next,
    // A store filled by an older parser would publish its readings.
    force: true,
    logger: { entrypoint: join(import.meta.dirname, 'build-progress.ts') },
  });
  await rm(previous, { recursive: true, force: true });
  if (existsSync(site)) await rename(site, previous);
  await rename(next, site);
  await rm(previous, { recursive: true, force: true });
  return { pages: progress.pages, milliseconds: performance.now() - started };
}

/** Builds with words about it on standard error. Returns whether it succeeded. */
export async function buildVisibly(): Promise<boolean> {
  try {
    console.error('Reading the content …');
    const { pages, milliseconds } = await buildSite();
    console.error(`Built ${pages} pages in ${(milliseconds / 1000).toFixed(1)} s into dist.`);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error('The build failed. The site built last, if there is one, is still in dist.');
    return false;
  }
}
