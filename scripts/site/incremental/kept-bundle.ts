import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf } from '../../../src/recording/inputs.ts';
import { keep, takeOver, type Made, type Pages } from './bundle-store.ts';
import { contentAtRuntime } from './content-at-runtime.ts';
import { NAMED_BY_CONTENT, namedIn } from './named-by-content.ts';

/** Where a bundle is kept, and of which code it is. */
export interface BundleJob {
  cache: string;
  /** The digest of code and settings. */
  code: string;
  /** The condition that chooses the words of its language. */
  condition: string;
}

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
