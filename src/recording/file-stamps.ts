import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from './sealed-json.ts';

/**
 * What the file system said of files when their bytes were known: path below a folder → the digest of the bytes and the stamp of the file. Whoever
 * writes into a file, or puts another in its place, changes its stamp: a program can set the time of a change (mtime) and not the time at which it did (ctime).
 */
export type FileStamps = Readonly<Record<string, string>>;

/** Times of two changes that lie closer together, in ms, may be the same. */
const CLOSE = 100;

/**
 * The stamp of a file with this digest; null where there is none, where it was changed after `since` (ms), and where the file system tells
 * times by the second.
 */
function stampOf(path: string, digest: string, since: number): string | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return null;
  const { dev, ino, size, mtimeMs, ctimeMs } = found;
  if (ctimeMs > since || ctimeMs % 1000 === 0) return null;
  return `${digest} ${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/**
 * Writes down the stamps of files whose bytes were seen to have these digests at some time after `since` (ms), of those that were not changed
 * after it: of the others nobody knows whether they were changed before they were seen or after.
 */
export function writeStamps(
  file: string,
  folder: string,
  digests: Readonly<Record<string, string>>,
  since: number,
): void {
  const stamps: Record<string, string> = {};
  for (const [path, digest] of Object.entries(digests)) {
    const stamp = stampOf(join(folder, path), digest, since - CLOSE);
    if (stamp !== null) stamps[path] = stamp;
  }
  writeSealed(file, stamps satisfies FileStamps);
}

/** The stamps that were written; none where the file is gone or was damaged. */
export const readStamps = (file: string): FileStamps => readSealed<FileStamps>(file) ?? {};

/** Whether a file is the one whose bytes had this digest when its stamp was written down, and was not touched since. */
export function isUntouched(stamps: FileStamps, folder: string, path: string, digest: string): boolean {
  const known = stamps[path];
  return known !== undefined && known === stampOf(join(folder, path), digest, Infinity);
}
