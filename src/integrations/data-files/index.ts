import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { startThread, type Thread } from '../../threads/thread.ts';
import type { DataJob } from './data-thread.ts';
import { setManifest } from './manifest.ts';

/**
 * Writes the files of `/data/` on a thread while Astro bundles the pages, and waits for it before any page is rendered:
 * that of `/data/` states what the files are. `astro dev` writes them into its cache when they are asked for.
 */
export default function dataFiles(): AstroIntegration {
  let job: DataJob | null = null;
  let isBuild = false;
  let base = '/';
  let thread: Thread<number> | null = null;
  const start = (): Thread<number> =>
    startThread<DataJob | null, never, number>(new URL('./data-thread.ts', import.meta.url), job);
  return {
    name: 'nianbao-data-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        if (!isBuild) return;
        // Rendering begins when all bundles are written.
        const writeBundle = async (): Promise<void> => void (await thread?.result());
        updateConfig({ vite: { plugins: [{ name: 'nianbao-data-files', writeBundle }] } });
      },
      'astro:config:done': ({ config }) => {
        const cache = fileURLToPath(config.cacheDir);
        job = { folder: join(isBuild ? fileURLToPath(config.outDir) : cache, 'data'), cache };
        base = config.base.replace(/\/?$/, '/');
        setManifest(cache);
      },
      // Before this Astro empties the folder of the site.
      'astro:build:setup': () => void (thread ??= start()),
      'astro:build:done': async ({ logger }) => {
        if (!thread) throw new Error('No thread was begun, expected astro:build:setup before the end');
        logger.info(`${await thread.result()} files of all figures`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}data`, (request, _, next) => {
          // The page shows the content as it is now, and its files with it.
          if (!thread || /^\/(?:$|\?)/.test(request.url ?? '')) thread = start();
          thread.result().then(() => next(), next);
        });
        server.middlewares.use(`${base}data`, sirv(job!.folder, { dev: true }));
      },
    },
  };
}
