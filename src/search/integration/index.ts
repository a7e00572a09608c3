import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { progressLine, type Progress } from '../../loaders/progress.ts';
import { startThread, type Thread } from '../../loaders/thread.ts';
import type { IndexFigures } from './build-index.ts';
import type { IndexJob } from './index-thread.ts';

const FOLDER = 'pagefind';

/**
 * Builds the search index on a thread beside Astro, which renders pages meanwhile: it needs the parsed reports only.
 * In `astro dev` the index of the last build is served, if there is one; it does not follow edited files.
 */
export default function searchIndex(): AstroIntegration {
  let lastSite = '';
  let base = '/';
  let cache = '';
  let thread: Thread<IndexFigures & { seconds: number }> | null = null;
  return {
    name: 'nianbao-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        lastSite = fileURLToPath(config.outDir);
        cache = fileURLToPath(config.cacheDir);
        base = config.base.replace(/\/?$/, '/');
      },
      // Before this Astro empties the folder of the site. It comes once for each bundle.
      'astro:build:setup': ({ logger }) => {
        const job: IndexJob = { folder: join(lastSite, FOLDER), cache };
        thread ??= startThread(new URL('./index-thread.ts', import.meta.url), job, (progress: Progress) =>
          logger.info(progressLine(progress)),
        );
      },
      'astro:build:done': async ({ logger }) => {
        if (!thread)
          throw new Error('The search index was not begun, expected astro:build:setup before the end');
        const { reports, shards, files, bytes, seconds } = await thread.result();
        logger.info(
          `${reports} reports, ${shards} indexes, ${files} files, ${Math.ceil(bytes / 1024)} KB in ${seconds.toFixed(1)} s`,
        );
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const within = decodeURIComponent(path).split(`${base}${FOLDER}/`)[1];
          if (within === undefined || within.split('/').includes('..')) return next();
          const file = join(lastSite, FOLDER, within);
          if (!existsSync(file)) return next();
          if (file.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
