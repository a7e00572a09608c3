import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageDrawerPath } from '../../addresses.ts';
import { openArchive } from '../../archive/open-archive.ts';
import { folderMaker } from '../../archive/folder-maker.ts';
import { formatNamed } from '../../formats/registry.ts';
import { drawerFiles } from './drawer-files.ts';
import { DRAWER_VERSION } from './drawer-version.ts';

/**
 * Publishes what draws the pages of PDF files in a browser, where the archive has any. Not as a part of the site's own
 * scripts: those are made for every archive, and this is ten times as large as all of them.
 */
export default function pagePictures(): AstroIntegration {
  let base = '/';
  return {
    name: 'nianbao-page-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        const folder = base + pageDrawerPath(DRAWER_VERSION);
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split(/[?#]/, 1)[0]!;
          if (!path.startsWith(folder)) return next();
          const send = async (): Promise<void> => {
            const file = (await drawerFiles()).get(path.slice(folder.length));
            if (file === undefined) return next();
            const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
            response.setHeader('Content-Type', type).end(await readFile(file));
          };
          send().catch(next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const archive = openArchive();
        const reports = [...(await archive.list()), ...(await archive.earlier())];
        if (!reports.some(({ extension }) => formatNamed(extension)?.drawnBy === 'pdfjs')) return;
        const files = await drawerFiles();
        const makeFolderOf = folderMaker();
        for (const [path, file] of files) {
          const place = join(fileURLToPath(dir), pageDrawerPath(DRAWER_VERSION), path);
          await makeFolderOf(place);
          await copyFile(file, place);
        }
        logger.info(`${files.size} files that draw the pages of PDF reports`);
      },
    },
  };
}
