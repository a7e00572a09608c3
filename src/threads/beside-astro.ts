import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { startThread, type Thread } from './thread.ts';

/** What a thread beside Astro needs to know: where the site goes, and where Astro keeps what it keeps between builds. */
export interface BuildFolders {
  site: string;
  cache: string;
}

/**
 * Hooks of an integration whose module works on a thread while Astro renders pages: it is started with BuildFolders as
 * soon as it may write into the site, and the build waits for it. `say` puts its result into words for the log.
 */
export function besideAstro<Result>(module: URL, say: (result: Result) => string): AstroIntegration['hooks'] {
  let folders: BuildFolders | null = null;
  let thread: Thread<Result> | null = null;
  return {
    'astro:config:done': ({ config }) => {
      folders = { site: fileURLToPath(config.outDir), cache: fileURLToPath(config.cacheDir) };
    },
    // Before this Astro empties the folder of the site. It comes once for each bundle.
    'astro:build:setup': () => {
      thread ??= startThread<BuildFolders | null, never, Result>(module, folders);
    },
    'astro:build:done': async ({ logger }) => {
      if (!thread) throw new Error('No thread was begun, expected astro:build:setup before the end');
      logger.info(say(await thread.result()));
    },
  };
}
