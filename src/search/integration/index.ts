import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../checks/rules.ts';
import { contentFolder, listReports } from '../../loaders/content-folder.ts';
import { regionsOf } from '../../loaders/divisions.ts';
import { readAgencies } from '../../loaders/read-agencies.ts';
import type { Report } from '../../schemas/report.ts';
import { buildIndex, type IndexSource } from './build-index.ts';

const FOLDER = 'pagefind';

/**
 * Builds the search index when all pages are built. In `astro dev` the index of the last build is served, if there
 * is one; it does not follow edited files.
 */
export default function searchIndex(): AstroIntegration {
  let lastSite = '';
  let base = '/';
  let cache = '';
  return {
    name: 'nianbao-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        lastSite = fileURLToPath(config.outDir);
        cache = fileURLToPath(config.cacheDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const figures = await buildIndex(
          await builtSource(fileURLToPath(dir)),
          join(fileURLToPath(dir), FOLDER),
          { keep: join(cache, 'search-shards') },
        );
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(
          `${figures.reports} reports, ${figures.shards} indexes, ${figures.files} files, ${Math.ceil(figures.bytes / 1024)} KB in ${seconds} s`,
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

/** The content folder as the index wants it: the reports are read one at a time from the JSON just built of them. */
async function builtSource(site: string): Promise<IndexSource> {
  const folder = contentFolder();
  const [reports, agencies] = await Promise.all([listReports(folder), readAgencies(folder)]);
  return {
    reports,
    agencies: [...agencies.values()],
    regions: regionsOf([...agencies.values()].map((agency) => agency.division)),
    rules: RULES,
    readReport: async (id) =>
      JSON.parse(await readFile(join(site, 'reports', `${id}.json`), 'utf8')) as Report,
  };
}
