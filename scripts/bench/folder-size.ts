import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Files and bytes of one kind below a folder. */
export interface FolderSize {
  files: number;
  bytes: number;
}

/** Sizes below a folder by file extension; empty where there is no such folder. */
export function sizesByExtension(folder: string): Map<string, FolderSize> {
  const sizes = new Map<string, FolderSize>();
  if (!existsSync(folder)) return sizes;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const kind = extname(entry.name) || entry.name;
    const size = sizes.get(kind) ?? { files: 0, bytes: 0 };
    size.files += 1;
    size.bytes += statSync(join(entry.parentPath, entry.name)).size;
    sizes.set(kind, size);
  }
  return sizes;
}
