import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of a site with its bytes after gzip. */
export interface Weighed {
  path: string;
  bytes: number;
}

/** How many of the largest files are compressed to find the heaviest. */
const CANDIDATES = 40;

/** The file with the given ending that weighs most after gzip, below a folder of a site; null where there is none. */
export function heaviest(site: string, folder: string, ending: string): Weighed | null {
  const files = readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, size: statSync(path).size }))
    .sort((a, b) => b.size - a.size)
    .slice(0, CANDIDATES);
  const weighed = files.map(({ path }) => ({
    path: relative(site, path).replaceAll('\\', '/'),
    bytes: gzipSync(readFileSync(path)).length,
  }));
  return weighed.sort((a, b) => b.bytes - a.bytes)[0] ?? null;
}
