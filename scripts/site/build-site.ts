import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { PAGES } from '../../astro.config.mjs';
import { isInEachLanguage } from '../../src/language/mirrored.ts';
import { contentFolder } from '../../src/archive/content-folder.ts';
import languagePages from '../../src/integrations/language-pages/index.ts';
import { announceLastSite } from '../../src/recording/last-site.ts';
import { holdCache } from './build-lock.ts';
import { pageCounter, showBuild } from './build-progress.ts';
import { expectEveryReport } from './every-report.ts';
import { PROJECT, SITE } from './folders.ts';
import { basePath, hostingOf, writeHostFiles, writeServerFiles } from './hosting/write-hosting.ts';
import { pageKeeper } from './incremental/kept-pages.ts';
import { digestsBelow, isWhole, readKept, writeKept, type KeptSite } from './incremental/kept-site.ts';
import { codeDigest, contentFilesDigest } from './incremental/made-from.ts';
import { joinLanguage } from './join-languages.ts';
import { announceLanguages, otherLanguages } from './languages.ts';
import { nextOf, restoreSite, swapSite } from './swap-site.ts';

/** What a build comes to. */
export interface BuiltSite {
  pages: number;
  rendered: number;
  milliseconds: number;
}

/**
 * Builds the whole site into a folder beside `dist` and puts it in its place when everything has succeeded, so that
 * a build that fails or is killed leaves the last good site where it is. `cache` holds what Astro and Vite keep between
 * builds: of two builds with one cache the later waits for the other. What would become the same as in the site that is
 * there is taken from it, byte for byte; where all of it would, the site stays. Returns the number of pages, how many of them
 * were rendered, and the time in milliseconds.
 */
export async function buildSite(site = SITE, cache = join(PROJECT, '.cache')): Promise<BuiltSite> {
  const release = await holdCache(cache, () =>
    console.error('Another build is running: this one begins when that has ended …'),
  );
  try {
    return await buildHeld(site, cache);
  } finally {
    release();
  }
}

async function buildHeld(site: string, cache: string): Promise<BuiltSite> {
  const started = performance.now();
  restoreSite(site);
  const next = nextOf(site);
  const first = `${next}.first`;
  for (const folder of [next, first]) await rm(folder, { recursive: true, force: true });
  const others = otherLanguages();
  announceLanguages(others);
  const [code, content] = [codeDigest(), await contentFilesDigest(contentFolder())];
  const last = readKept(cache, resolve(site), code);
  if (last?.content === content && isWhole(site, last.files) && isWhole(hostingOf(site), last.hosting))
    return { pages: last.count, rendered: 0, milliseconds: performance.now() - started };
  announceLastSite(code, last && last.site);
  const settings = {
    root: PROJECT,
    outDir: next,
    cacheDir: join(cache, 'astro'),
    logger: { entrypoint: join(import.meta.dirname, 'build-progress.ts') },
  } satisfies AstroInlineConfig;
  const viteCache = { cacheDir: join(cache, 'vite') };
  const base = basePath(process.env['BASE']);
  const chinese = pageKeeper({ condition: '', folder: '', last, next, base });
  const keepers = [chinese];
  const counters = [pageCounter(chinese.wrap)];
  const languages: KeptSite['languages'] = {};
  const hide = showBuild();
  try {
    await build({ ...settings, vite: viteCache, integrations: [counters[0]!.integration] });
    languages[''] = await chinese.kept();
    for (const { condition, folder } of others) {
      const keeper = pageKeeper({ condition, folder, last, next, base });
      keepers.push(keeper);
      const counter = pageCounter(keeper.wrap, isInEachLanguage);
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
      languages[condition] = await keeper.kept();
      await joinLanguage(next, first, folder);
      await rename(first, next);
    }
  } finally {
    hide();
  }
  await expectEveryReport(next, contentFolder());
  const charsets = await writeHostFiles(next, base);
  swapSite(next, site);
  await writeServerFiles(site, base, charsets);
  const rendered = counters.reduce((sum, { pages }) => sum + pages(), 0);
  const pages = rendered + keepers.reduce((sum, { taken }) => sum + taken(), 0);
  writeKept(cache, {
    site: resolve(site),
    code,
    content,
    count: pages,
    languages,
    files: digestsBelow(site),
    hosting: digestsBelow(hostingOf(site)),
  });
  return { pages, rendered, milliseconds: performance.now() - started };
}

/** Builds with words about it on standard error. Returns whether it succeeded. */
export async function buildVisibly(): Promise<boolean> {
  try {
    console.error('Reading the content …');
    const { pages, rendered, milliseconds } = await buildSite();
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
    console.error(
      rendered === 0
        ? `Nothing has changed: ${pages} pages in dist are as they were, which took ${seconds} to see.`
        : `Built ${pages} pages in ${seconds} into dist${rendered < pages ? `, ${rendered} of them anew` : ''}.`,
    );
    return true;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error('The build failed. The site built last, if there is one, is still in dist.');
    return false;
  }
}
