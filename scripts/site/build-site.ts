import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { PAGES } from '../../astro.config.mjs';
import { isInEachLanguage } from '../../src/language/mirrored.ts';
import { contentFolder } from '../../src/archive/content-folder.ts';
import languagePages from '../../src/integrations/language-pages/index.ts';
import { holdCache } from './build-lock.ts';
import { pageCounter, showBuild } from './build-progress.ts';
import { expectEveryReport } from './every-report.ts';
import { PROJECT, SITE } from './folders.ts';
import { basePath, writeHostFiles, writeServerFiles } from './hosting/write-hosting.ts';
import { joinLanguage } from './join-languages.ts';
import { announceLanguages, otherLanguages } from './languages.ts';
import { nextOf, restoreSite, swapSite } from './swap-site.ts';

/**
 * Builds the whole site into a folder beside `dist` and puts it in its place when everything has succeeded, so that
 * a build that fails or is killed leaves the last good site where it is. `cache` holds what Astro and Vite keep between
 * builds: of two builds with one cache the later waits for the other. Returns the number of pages and the time in milliseconds.
 */
export async function buildSite(
  site = SITE,
  cache = join(PROJECT, '.cache'),
): Promise<{ pages: number; milliseconds: number }> {
  const release = await holdCache(cache, () =>
    console.error('Another build is running: this one begins when that has ended …'),
  );
  try {
    return await buildHeld(site, cache);
  } finally {
    release();
  }
}

async function buildHeld(site: string, cache: string): Promise<{ pages: number; milliseconds: number }> {
  const started = performance.now();
  restoreSite(site);
  const next = nextOf(site);
  const first = `${next}.first`;
  for (const folder of [next, first]) await rm(folder, { recursive: true, force: true });
  const others = otherLanguages();
  announceLanguages(others);
  const settings = {
    root: PROJECT,
    outDir: next,
    cacheDir: join(cache, 'astro'),
    logger: { entrypoint: join(import.meta.dirname, 'build-progress.ts') },
  } satisfies AstroInlineConfig;
  const viteCache = { cacheDir: join(cache, 'vite') };
  const counters = [pageCounter()];
  const hide = showBuild();
  try {
    await build({ ...settings, vite: viteCache, integrations: [counters[0]!.integration] });
    for (const { condition, folder } of others) {
      const counter = pageCounter(isInEachLanguage);
      counters.push(counter);
      // Built where the first pages were, so that the content that was read for them is still good.
      await rename(next, first);
      await build({
        ...PAGES,
        ...settings,
        configFile: false,
        vite: { ...PAGES.vite, ...viteCache },
        integrations: [counter.integration, languagePages(condition)],
      });
      await joinLanguage(next, first, folder);
      await rename(first, next);
    }
  } finally {
    hide();
  }
  await expectEveryReport(next, contentFolder());
  const base = basePath(process.env['BASE']);
  const charsets = await writeHostFiles(next, base);
  swapSite(next, site);
  await writeServerFiles(site, base, charsets);
  return {
    pages: counters.reduce((sum, { pages }) => sum + pages(), 0),
    milliseconds: performance.now() - started,
  };
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
