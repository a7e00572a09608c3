import { isShard } from './src/archive/shard.ts';
import dataFiles from './src/integrations/data-files/index.ts';
import markdownTwins from './src/integrations/markdown-twins/index.ts';
import pagePictures from './src/integrations/page-pictures/index.ts';
import reportFiles from './src/integrations/report-files/index.ts';
import searchIndex from './src/search/integration/index.ts';

/** SITE: the public origin, for canonical addresses. BASE: the path the site lives under, `/` unless it shares its origin. */
const site = process.env.SITE || undefined;
const base = process.env.BASE || '/';

/**
 * What holds of the pages of every language.
 * @satisfies {import('astro').AstroInlineConfig}
 */
export const PAGES = {
  ...(site ? { site } : {}),
  base,
  trailingSlash: /** @type {const} */ ('always'),
  output: /** @type {const} */ ('static'),
  devToolbar: { enabled: false },
  // Not inside node_modules, which several checkouts may share.
  cacheDir: './.cache/astro',
  markdown: { syntaxHighlight: false },
  build: {
    format: /** @type {const} */ ('directory'),
    // Style sheets are files, so the policy below needs no hash for each page.
    inlineStylesheets: /** @type {const} */ ('never'),
    concurrency: 1,
  },
  vite: {
    // The search worker loads what few searches need only when one does.
    worker: { format: /** @type {const} */ ('es') },
    cacheDir: './.cache/vite',
    // Sites that were built and caches: thousands of folders that no page is made from.
    server: { watch: { ignored: ['**/.cache/**', '**/dist*/**', '**/shards/**'] } },
    // A script small enough to inline would be an inline script.
    build: { assetsInlineLimit: 0 },
    // Each page names some seven scripts, which Astro calls after the component that they stand in.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/script.[hash].js' } } } },
    },
  },
};

/**
 * Not given through `defineConfig`, which does nothing to it: `astro/config` loads what optimises SVG, and no picture here needs it.
 * @satisfies {import('astro').AstroUserConfig}
 */
export default {
  ...PAGES,
  integrations: [
    reportFiles(),
    markdownTwins(),
    // What names all agencies is made where shards are assembled.
    ...(isShard() ? [] : [pagePictures(), dataFiles(), searchIndex()]),
  ],
};
