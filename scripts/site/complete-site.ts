import { existsSync, lstatSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkerInto, type FileDigests } from '../../src/recording/last-site.ts';
import { parentMaker } from '../../src/recording/parents.ts';
import { entriesBelow } from './entries-below.ts';

/** Where the files of a site come from. */
export interface SiteParts {
  /** The folder with what this build made, which is gone afterwards. */
  made: string;
  /** What it takes from the last site, below that folder. Of two files at one path it is this one. */
  last: string;
  taken: FileDigests;
  /** The folder that becomes the site. An older site may lie there, whose files are links to those of the last one where they are the same. */
  next: string;
}

/**
 * Makes a whole site of what a build made and what it takes. Links that an older site has already stay: an archive has tens of thousands of
 * files, of which one more report changes some hundreds. Nothing is believed of that site: a file stays if it is the very file that is taken.
 * Killed in the middle this leaves a mixture in `next`, from which the next build makes a whole site as well. Returns whether files
 * could be linked; else they were copied.
 */
export function completeSite({ made, last, taken, next }: SiteParts): boolean {
  if (taken.size === 0) {
    rmSync(next, { recursive: true, force: true });
    renameSync(made, next);
    return false;
  }
  const own = entriesBelow(made).files.filter((path) => !taken.has(path));
  const old = existsSync(next) ? entriesBelow(next) : { files: [], folders: [] };
  const stay = new Set<string>();
  for (const path of old.files)
    if (taken.has(path) && isSameFile(join(next, path), join(last, path))) stay.add(path);
    else unlinkSync(join(next, path));
  const wanted = new Set<string>();
  for (const path of [...taken.keys(), ...own])
    for (let folder = dirname(path); folder !== '.' && !wanted.has(folder); folder = dirname(folder))
      wanted.add(folder);
  // Behind its parent in the list, each is empty when its turn comes.
  for (const folder of old.folders.toReversed()) if (!wanted.has(folder)) rmdirSync(join(next, folder));
  const link = linkerInto(next);
  for (const path of taken.keys()) if (!stay.has(path)) link(join(last, path), path);
  const makeParent = parentMaker();
  for (const path of own) {
    makeParent(join(next, path));
    renameSync(join(made, path), join(next, path));
  }
  rmSync(made, { recursive: true });
  const [any = ''] = taken.keys();
  return isSameFile(join(next, any), join(last, any));
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  // Numbers of files may be larger than JavaScript tells apart.
  return (
    a !== undefined && a.ino === b?.ino && a.dev === b.dev && a.size === b.size && a.ctimeMs === b.ctimeMs
  );
}
