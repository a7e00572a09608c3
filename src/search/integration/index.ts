import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { besideAstro } from '../../threads/beside-astro.ts';
import type { IndexResult } from './index-thread.ts';

const FOLDER = 'pagefind';

/**
 * Builds the search index on a thread beside Astro, which renders pages meanwhile: it needs the parsed reports only.
 * In `astro dev` the index of the last build is served, if there is one; it does not follow edited files.
 */
export default function searchIndex(): AstroIntegration {
  let lastIndex = '';
  let base = '/';
  return {
    name: 'nianbao-search-index',
    hooks: {
      ...besideAstro(
        new URL('./index-thread.ts', import.meta.url),
        ({ reports, shards, files, bytes, seconds }: IndexResult) =>
          `${reports} reports, ${shards} indexes, ${files} files, ${Math.ceil(bytes / 1024)} KB in ${seconds.toFixed(1)} s`,
      ),
      'astro:config:setup': ({ config }) => {
        lastIndex = join(fileURLToPath(config.outDir), FOLDER);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(base + FOLDER, sirv(lastIndex, { dev: true }));
      },
    },
  };
}
