import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { PAGES } from '../../astro.config.mjs';
import { finishPage } from '../../src/integrations/language-pages/finish-page.ts';
import languagePages from '../../src/integrations/language-pages/index.ts';
import markdownTwins from '../../src/integrations/markdown-twins/index.ts';
import { isInEachLanguage } from '../../src/language/mirrored.ts';
import { pageCounter, showBuild } from './build-progress.ts';
import { letGo } from '../../src/recording/held.ts';
import type { FileDigests } from '../../src/recording/last-site.ts';
import { PROJECT } from './folders.ts';
import { bundleKeeper } from './incremental/kept-bundle.ts';
import { pageKeeper, type PagesJob } from './incremental/kept-pages.ts';
import type { KeptSite } from './incremental/kept-site.ts';
import { joinLanguage } from './join-languages.ts';
import type { OtherLanguage } from './languages.ts';
import { sharedLoaders } from './shared-loaders.ts';

/** What is rendered, and where to. */
export interface RenderJob extends Pick<PagesJob, 'last' | 'made' | 'base' | 'isWanted'> {
  cache: string;
  /** The digest of code and settings. */
  code: string;
  others: readonly OtherLanguage[];
}

/** What came of it. */
export interface RenderedPages {
  languages: KeptSite['languages'];
  rendered: number;
  /** How many pages are those of the last site. */
  kept: number;
  /** The files of those pages, by path below the site. */
  taken: FileDigests;
}

/**
 * What Astro's build hands on to what builds (`core/build/index.js`, 7.3): not to read the content again, which lies in the store since the first
 * language. Where Astro no longer knows the name it is read once for each.
 */
const CONTENT_IS_READ: object = { sync: false };

/** Builds the pages of every language with Astro, and what is made beside them; what is taken from the last site stays there. */
export async function renderSite({ cache, code, others, made, ...job }: RenderJob): Promise<RenderedPages> {
  const settings = {
    root: PROJECT,
    outDir: made,
    cacheDir: join(cache, 'astro'),
    logger: { entrypoint: join(import.meta.dirname, 'build-progress.ts') },
  } satisfies AstroInlineConfig;
  const viteCache = { cacheDir: join(cache, 'vite') };
  const taken = new Map<string, string>();
  const result: RenderedPages = { languages: {}, rendered: 0, kept: 0, taken };
  const draw = async (
    { condition, folder }: Pick<OtherLanguage, 'condition' | 'folder'>,
    finish: PagesJob['finish'],
    isCounted: Parameters<typeof pageCounter>[1],
    more: AstroInlineConfig,
  ): Promise<void> => {
    const keeper = pageKeeper({ ...job, made, condition, folder, finish });
    const bundle = bundleKeeper({ cache, code, condition });
    const counter = pageCounter((prerenderer) => keeper.wrap(bundle.wrap(prerenderer)), isCounted);
    const options = condition === '' ? {} : CONTENT_IS_READ;
    await build(
      {
        ...more,
        // What all languages share has a cache folder of its own, which is not this build's.
        ...settings,
        vite: { ...more.vite, ...viteCache },
        integrations: [bundle.integration, counter.integration, ...(more.integrations ?? [])],
      },
      options,
    );
    result.languages[condition] = await keeper.kept();
    letGo();
    result.rendered += counter.pages();
    result.kept += keeper.count();
    for (const [path, digest] of keeper.taken()) taken.set(path, digest);
  };
  const hide = showBuild();
  try {
    await draw({ condition: '', folder: '' }, null, undefined, { vite: { plugins: [sharedLoaders()] } });
    const first = `${made}.first`;
    for (const language of others) {
      // Built where the first pages were, so that the content that was read for them is still good.
      await rename(made, first);
      const home = `${job.base}${language.folder}/`;
      await draw(language, (html) => finishPage(html, job.base, home), isInEachLanguage, {
        ...PAGES,
        configFile: false,
        integrations: [languagePages(language.condition), markdownTwins(language)],
      });
      await joinLanguage(made, first, language.folder);
      await rename(first, made);
    }
  } finally {
    hide();
  }
  return result;
}
