import { readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { FORMATS, extensionsOf } from '../../src/formats/registry.ts';
import type { FolderSize } from './folder-size.ts';

/** Raw files as received, which no code makes smaller: they lie beside the pages of reports. */
const RAW = 'raw files';
const RAW_EXTENSIONS = new Set(extensionsOf(FORMATS));
const REPORT_FILE = /^reports\/[^/]+\/[^/]+(?:\/\d{4}-\d{2}-\d{2})?\.[^/]+$/;

/** The kind of a file of the site: its first folder, below that of a language, what of a report it is, and its extension. */
function kindOf(path: string): string {
  const [, language = '', below = path] = /^(en\/)?(.*)$/.exec(path) ?? [];
  const extension = extname(below);
  const isOurs = extension === '.json' || extension === '.csv';
  if (language === '' && REPORT_FILE.test(below) && RAW_EXTENSIONS.has(extension) && !isOurs) return RAW;
  const folder = below.includes('/') ? below.split('/')[0]! : 'single pages';
  const part = folder === 'reports' && below.includes('/source/') ? ' (source)' : '';
  return `${language}${folder}${part} ${extension}`;
}

/** Files and bytes of a site by their kind, the heaviest first. */
export function bytesByKind(site: string): [kind: string, size: FolderSize][] {
  const sizes = new Map<string, FolderSize>();
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    const kind = kindOf(relative(site, place).split(sep).join('/'));
    const size = sizes.get(kind) ?? { files: 0, bytes: 0 };
    size.files += 1;
    size.bytes += statSync(place).size;
    sizes.set(kind, size);
  }
  return [...sizes].sort(([, a], [, b]) => b.bytes - a.bytes);
}

/** Bytes of a site that are ours to make smaller: all but raw files. */
export const ownBytes = (kinds: readonly [kind: string, size: FolderSize][]): number =>
  kinds.reduce((sum, [kind, { bytes }]) => (kind === RAW ? sum : sum + bytes), 0);
