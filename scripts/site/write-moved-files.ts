import { copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moved as words } from '#language/moved.ts';
import { folderMaker } from '../../src/archive/folder-maker.ts';
import { movedFiles, tombstone } from '../../src/archive/moved-files.ts';
import { readMoved } from '../../src/archive/moved.ts';
import { isInEachLanguage } from '../../src/language/mirrored.ts';

/**
 * Answers at the addresses of files that moved or were withdrawn, on any host: the file that took their place stands there
 * too, else words that say what became of them. Pages have a page for that. `folders` are those of the other languages, where
 * some of the files lie as well. All other files of the site are there.
 */
export async function writeMovedFiles(
  site: string,
  base: string,
  content: string,
  folders: readonly string[],
): Promise<void> {
  const makeFolderOf = folderMaker();
  for (const entry of movedFiles(await readMoved(content))) {
    for (const below of ['', ...(isInEachLanguage(entry.from.slice(1)) ? folders : [])]) {
      const place = join(site, below, entry.from);
      if (await isFile(place)) {
        console.error(
          `warn: ${entry.from} is said to have moved and is there: remove its entry in moved.yml.`,
        );
        continue;
      }
      await makeFolderOf(place);
      const target = entry.to && join(site, below, entry.to);
      if (target && (await isFile(target))) await copyFile(target, place);
      else
        await writeFile(
          place,
          tombstone(entry, words.file, (address) => base + address.slice(1)),
        );
    }
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
