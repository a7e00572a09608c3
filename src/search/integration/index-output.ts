import { createHash, hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderMaker } from '../../archive/folder-maker.ts';

/** The files of the index as they are written. */
export interface Output {
  write: (path: string, content: string | Uint8Array) => Promise<void>;
  json: (path: string, value: unknown) => Promise<void>;
  /** A digest of what was written so far, in whatever order: Pagefind hands its files over in none. */
  edition: () => string;
  size: () => { files: number; bytes: number };
  /** SHA-256 of what was written, by path. */
  digests: ReadonlyMap<string, string>;
}

/** `isThere` says of a path and the digest of what would be written there that nothing need be: it lies in the site already. */
export function openOutput(
  folder: string,
  isThere: (path: string, digest: string) => boolean = () => false,
): Output {
  const digests = new Map<string, string>();
  const makeFolderOf = folderMaker();
  let bytes = 0;
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const digest = hash('sha256', content);
    digests.set(path, digest);
    if (!isThere(path, digest)) {
      const target = join(folder, path);
      await makeFolderOf(target);
      await writeFile(target, content);
    }
    bytes += Buffer.byteLength(content);
  };
  return {
    write,
    json: (path, value) => write(path, JSON.stringify(value)),
    edition: () => {
      const edition = createHash('sha256');
      for (const path of [...digests.keys()].sort()) edition.update(`${path} ${digests.get(path)}\n`);
      return edition.digest('hex').slice(0, 12);
    },
    size: () => ({ files: digests.size, bytes }),
    digests,
  };
}
