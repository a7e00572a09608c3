import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentMaker } from '../../src/recording/parents.ts';

/**
 * Gives a function that writes a page where no file is yet, and says whether it did: what lies in `public/` is there before. Astro hands every file to other
 * threads, which costs more than to write it, and leaves as many pages in memory as it writes at a time.
 */
export function pageWriter(folder: string): (path: string, bytes: Uint8Array) => boolean {
  const makeParent = parentMaker();
  return (path, bytes) => {
    const file = join(folder, path);
    makeParent(file);
    try {
      // Never into a file of the last site, which may be a link.
      writeFileSync(file, bytes, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  };
}
