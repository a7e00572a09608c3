import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
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
        server.middlewares.use(`${base}data`, sirv(folder, { dev: true }));
      },
    },
  };
}
