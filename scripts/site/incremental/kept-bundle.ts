import type { AstroIntegration, AstroPrerenderer, AstroConfig } from 'astro';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { digestOf } from '../../../src/recording/inputs.ts';
import { linkerInto, takerFrom } from '../../../src/recording/last-site.ts';
import { readSealed, writeSealed } from '../../../src/recording/sealed-json.ts';
import { digestsBelow } from './kept-site.ts';

/** Where a bundle is kept, and of which code it is. */
export interface BundleJob {
  cache: string;
  /** The digest of code and settings. */
  code: string;
  /** The condition that chooses the words of its language. */
  condition: string;
}

/** The program that renders pages, with the scripts and styles that they name. */
interface KeptBundle {
  key: string;
  /** The file of the program that Astro begins with. */
  entry: string;
  /** By path below the folder of the program, and below that of the site. */
  program: Record<string, string>;
  assets: Record<string, string>;
  /** What Astro knows of each page's styles, by its own key of the page. */
  styles: [page: string, styles: unknown][];
}

/** What Astro hands over as the pages of a build. */
type Pages = Map<string, { styles: unknown[] }>;

/** A bundle that Astro is about to make. */
interface Made {
  /** The list of what is kept; the files lie in a folder beside it. */
  list: string;
  key: string;
  /** The folders of the program, and of the site. */
  program: string;
  site: string;
  pages: Pages;
}

/** Astro's name of the module that has the content (`content/consts.js`). */
const STORE = '\0astro:data-layer-content';
/** The folder of a site that scripts and styles lie in. */
const ASSETS = '_astro';
/** How the file is called that Astro begins with. */
const ENTRY = /^prerender-entry\..*\.mjs$/;
/** Where Astro writes down which pictures and modules the content names. */
const NAMED_BY_CONTENT = ['content-assets.mjs', 'content-modules.mjs'];

/**
 * Bundles once for as long as code and settings are the same: the content is read by the program when it begins, and is no part of
 * it. `wrap` keeps a bundle when Astro is through with it.
 */
export function bundleKeeper({ cache, code, condition }: BundleJob): {
  integration: AstroIntegration;
  wrap: (prerenderer: AstroPrerenderer) => AstroPrerenderer;
} {
  let config: AstroConfig | null = null;
  let made: Made | null = null;
  const integration: AstroIntegration = {
    name: 'nianbao-kept-bundle',
    hooks: {
      'astro:config:done': (told) => {
        config = told.config;
      },
      'astro:build:setup': ({ vite, pages, target }) => {
        if (target !== 'server') return;
        const prerender = vite.environments!['prerender']!;
        const { outDir: program = '' } = prerender.build!;
        const site = fileURLToPath(config!.outDir);
        const store = join(fileURLToPath(config!.cacheDir), 'data-store.json');
        vite.plugins!.unshift(contentAtRuntime(store));
        const named = NAMED_BY_CONTENT.map((name) =>
          namedIn(join(fileURLToPath(config!.root), '.astro', name)),
        );
        // A site behind a link is built in two folders in turn, and the program knows where it lies.
        const list = join(cache, `kept-bundle-${digestOf([condition, site]).slice(0, 8)}.json`);
        made = {
          list,
          key: digestOf([code, store, program, named]),
          program,
          site,
          pages: pages as unknown as Pages,
        };
        const entry = takeOver(made);
        if (entry === null) return;
        Object.assign(prerender.build!.rolldownOptions!, { input: beginWith(program, entry) });
        made = null;
      },
    },
  };
  const wrap = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    async setup() {
      await prerenderer.setup?.();
      if (made) keep(made);
    },
  });
  return { integration, wrap };
}

/** Puts a kept bundle where Astro would have written it. Gives its entry; null where nothing of these inputs is kept. */
function takeOver({ list, key, program, site, pages }: Made): string | null {
  const kept = readSealed<KeptBundle>(list);
  if (kept?.key !== key || kept.styles.some(([page]) => !pages.has(page))) return null;
  const folder = folderOf(list);
  const take = (part: string, files: Record<string, string>, to: string): boolean =>
    takerFrom(join(folder, part), to)(new Map(Object.entries(files)));
  if (!take('program', kept.program, program) || !take('assets', kept.assets, join(site, ASSETS))) {
    // Half of it would be in the way of a whole one.
    for (const place of [program, join(site, ASSETS)]) rmSync(place, { recursive: true, force: true });
    return null;
  }
  for (const [page, styles] of kept.styles) pages.get(page)!.styles = styles as unknown[];
  return kept.entry;
}

/** Keeps a bundle that Astro has finished, in the place of an older one. */
function keep({ list, key, program, site, pages }: Made): void {
  const entry = readdirSync(program).find((name) => ENTRY.test(name));
  if (entry === undefined) return;
  const folder = folderOf(list);
  rmSync(list, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const keepAll = (part: string, from: string): Record<string, string> => {
    const files = digestsBelow(from);
    const link = linkerInto(join(folder, part));
    for (const path of Object.keys(files)) link(join(from, path), path);
    return files;
  };
  writeSealed(list, {
    key,
    entry,
    program: keepAll('program', program),
    assets: keepAll('assets', join(site, ASSETS)),
    styles: [...pages].map(([page, { styles }]) => [page, styles]),
  } satisfies KeptBundle);
}

const folderOf = (list: string): string => list.replace(/\.json$/, '');

/** A module that stands for the whole program while Astro bundles: nothing else is left to do. Gives its place. */
function beginWith(program: string, entry: string): string {
  const begin = join(program, 'begin.mjs');
  const address = JSON.stringify(pathToFileURL(join(program, entry)).href);
  writeFileSync(
    begin,
    `const program = ${address};\nexport const { app } = await import(/* @vite-ignore */ program);\n`,
  );
  return begin;
}

/** Reads the content when the program begins, where Astro would write all of it into the program as text. */
function contentAtRuntime(store: string): Plugin {
  return {
    name: 'nianbao-content-at-runtime',
    enforce: 'pre',
    load: {
      filter: { id: new RegExp(`^${STORE}$`) },
      handler: () => ({
        code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(store)}, 'utf8'));\n`,
        map: { mappings: '' },
      }),
    },
  };
}

/** What Astro writes, now with and now without the list, where the content names nothing. */
const NOTHING_NAMED = /^\s*export default new Map\((?:\[\])?\);\s*$/;

/** What the content names, as Astro has written it down; null where that is nothing. */
function namedIn(path: string): string | null {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text === '' || NOTHING_NAMED.test(text) ? null : text;
}
