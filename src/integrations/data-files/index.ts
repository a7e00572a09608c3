import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setDataFolder } from './data-folder.ts';

/**
 * Tells the data page where its files go: into the site that is being built, or under `astro dev` into the cache,
 * from where they are served once the page has been seen.
 */
export default function dataFiles(): AstroIntegration {
  let folder = '';
  let base = '/';
  return {
    name: 'nianbao-data-files',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        const site = fileURLToPath(config.outDir);
        folder = command === 'build' ? join(site, 'data') : join(fileURLToPath(config.cacheDir), 'data');
        base = config.base.replace(/\/?$/, '/');
        setDataFolder(folder);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const name = path.startsWith(`${base}data/`) ? path.slice(`${base}data/`.length) : '';
          const file = join(folder, name);
          if (!/^[\w.]+$/.test(name) || name.startsWith('.') || !existsSync(file)) return next();
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
