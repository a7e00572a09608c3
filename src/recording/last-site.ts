import { hash } from 'node:crypto';
import { closeSync, copyFileSync, fstatSync, linkSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isUntouched, readStamps } from './file-stamps.ts';
import { parentMaker } from './parents.ts';

/** Path below a folder, with forward slashes → SHA-256 of the file's bytes. */
export type FileDigests = ReadonlyMap<string, string>;

/** Where the build that runs may take files from, and of which code it is; the threads of a process find it in the environment. */
const SITE = 'NIANBAO_LAST_SITE';
const CODE = 'NIANBAO_CODE';
const STAMPS = 'NIANBAO_LAST_STAMPS';

/**
 * Tells this process the digest of its code and settings, and where the last site of the same lies; null where there is none. `stamps` is
 * where the stamps of its files are written down, if they are.
 */
export function announceLastSite(code: string, folder: string | null, stamps: string | null = null): void {
  process.env[CODE] = code;
  process.env[SITE] = folder ?? '';
  process.env[STAMPS] = stamps ?? '';
}

/** The folder of the last site; null where nothing may be taken from it. */
export const lastSite = (): string | null => process.env[SITE] || null;

/** The digest of code and settings; empty where no build has told it. */
export const siteCode = (): string => process.env[CODE] ?? '';

/** Files of sites are many and small: each is read into the same memory. */
let memory = Buffer.allocUnsafe(1 << 20);

/** The digest of a file; null where there is none that can be read. */
export function fileDigest(path: string): string | null {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (memory.length < size) memory = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const more = readSync(file, memory, length, size - length, null);
      if (more === 0) return null;
      length += more;
    }
    return hash('sha256', memory.subarray(0, size));
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Gives a function that says whether the last site has a file with the bytes of a digest: it is read, unless it was not touched since its bytes
 * were known. Without a last site there are none.
 */
export function lastFiles(): (path: string, digest: string) => boolean {
  const [folder, file] = [lastSite(), process.env[STAMPS]];
  if (folder === null) return () => false;
  const stamps = file ? readStamps(file) : {};
  return (path, digest) =>
    isUntouched(stamps, folder, path, digest) || fileDigest(join(folder, path)) === digest;
}

/** Whether every file is there with the bytes of its digest. */
export function areWhole(folder: string, files: FileDigests): boolean {
  for (const [path, digest] of files) if (fileDigest(join(folder, path)) !== digest) return false;
  return true;
}

/**
 * Gives a function that takes files over from one folder into another, all or none: none where one of them has other
 * bytes than its digest says. They become links to the same bytes, which nobody may write into.
 */
export function takerFrom(from: string, to: string): (files: FileDigests) => boolean {
  const link = linkerInto(to);
  return (files) => {
    if (!areWhole(from, files)) return false;
    for (const path of files.keys()) link(join(from, path), path);
    return true;
  };
}

/** Gives a function that puts a file at a path below a folder where there is none yet, as a link to the same bytes. */
export function linkerInto(to: string): (source: string, path: string) => void {
  const makeParent = parentMaker();
  return (source, path) => {
    const target = join(to, path);
    makeParent(target);
    try {
      linkSync(source, target);
    } catch {
      // Not every file system has links.
      copyFileSync(source, target);
    }
  };
}
