import { createHash, hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderMaker } from '../../archive/folder-maker.ts';

/** A file of the index: its path below the folder, and the digest and number of its bytes. */
export type WrittenFile = [path: string, digest: string, bytes: number];

/** The files of the index as they are written. */
export interface Output {
  write: (path: string, content: string | Uint8Array) => Promise<WrittenFile>;
  json: (path: string, value: unknown) => Promise<WrittenFile>;
  /** Takes files over that an earlier build wrote, all or none: none where one of them lies in the site no more. */
  take: (files: readonly WrittenFile[]) => boolean;
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
  const write = async (path: string, content: string | Uint8Array): Promise<WrittenFile> => {
    const digest = hash('sha256', content);
    digests.set(path, digest);
    if (!isThere(path, digest)) {
      const target = join(folder, path);
      await makeFolderOf(target);
      await writeFile(target, content);
    }
    const length = Buffer.byteLength(content);
    bytes += length;
    return [path, digest, length];
  };
  return {
    write,
    json: (path, value) => write(path, JSON.stringify(value)),
    take(files) {
      if (!files.every(([path, digest]) => isThere(path, digest))) return false;
      for (const [path, digest, length] of files) {
        digests.set(path, digest);
        bytes += length;
      }
      return true;
    },
    edition: () => {
      const edition = createHash('sha256');
      for (const path of [...digests.keys()].sort()) edition.update(`${path} ${digests.get(path)}\n`);
      return edition.digest('hex').slice(0, 12);
    },
    size: () => ({ files: digests.size, bytes }),
    digests,
  };
}
