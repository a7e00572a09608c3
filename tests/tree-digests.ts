import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** SHA-256 of every file below a folder, by its path with forward slashes. */
export function treeDigests(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).split(sep).join('/'), hash('sha256', readFileSync(path))]),
  );
}

/** One digest for everything below a folder: names and bytes. */
export const treeDigest = (folder: string): string =>
  hash('sha256', JSON.stringify([...treeDigests(folder)]));
