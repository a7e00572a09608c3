import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** What lies below a folder. */
export interface Entries {
  /** Paths with forward slashes, of links too; a folder stands before what lies in it. */
  files: string[];
  folders: string[];
}

/** Lists a folder and all below it. Throws where there is none. */
export function entriesBelow(folder: string): Entries {
  const entries: Entries = { files: [], folders: [] };
  const above = resolve(folder).length + 1;
  for (const entry of readdirSync(resolve(folder), { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}${sep}${entry.name}`.slice(above);
    (entry.isDirectory() ? entries.folders : entries.files).push(
      sep === '/' ? path : path.replaceAll(sep, '/'),
    );
  }
  return entries;
}
