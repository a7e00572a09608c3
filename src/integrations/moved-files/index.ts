import type { AstroIntegration } from 'astro';
import { copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moved as words } from '#language/moved.ts';
import { contentFolder } from '../../archive/content-folder.ts';
import { folderMaker } from '../../archive/folder-maker.ts';
import { movedFiles, tombstone } from '../../archive/moved-files.ts';
import { readMoved } from '../../archive/moved.ts';

/**
 * Answers at the addresses of files that moved or were withdrawn, on any host: the file that took their place stands there
 * too, else words that say what became of them. Pages have a page for that. `isWanted` says of a path below the base whether
 * a file of this language lies there.
 */
export default function movedFilesIntegration(
  isWanted: (path: string) => boolean = () => true,
): AstroIntegration {
  let base = '/';
  return {
    name: 'nianbao-moved-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const makeFolderOf = folderMaker();
        for (const entry of movedFiles(await readMoved(contentFolder()))) {
          if (!isWanted(entry.from.slice(1))) continue;
          const place = join(site, entry.from);
          if (await isFile(place)) {
            logger.warn(`${entry.from} is said to have moved and is there: remove its entry in moved.yml.`);
            continue;
          }
          await makeFolderOf(place);
          const target = entry.to && join(site, entry.to);
          if (target && (await isFile(target))) await copyFile(target, place);
          else
            await writeFile(
              place,
              tombstone(entry, words.file, (address) => base + address.slice(1)),
            );
        }
      },
    },
  };
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
