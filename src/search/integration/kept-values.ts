import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Values in files of a folder, by names that tell all that they were made from. */
export interface KeptValues<Value> {
  /** What is kept under a name; null where nothing is, and where it was damaged since. */
  read: (name: string) => Promise<Value | null>;
  write: (name: string, value: Value) => Promise<void>;
  /** Says that this build needs what is kept under a name, though nobody reads it. */
  still: (name: string) => void;
  /** Forgets what this build neither read, wrote nor needs. */
  finish: () => Promise<void>;
}

/** Bytes behind their own digest, by which `unsealed` knows them again. */
const sealed = (bytes: Buffer): Buffer => Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]);

/** The bytes that were sealed; null for bytes that were damaged since, or never sealed. */
function unsealed(file: Buffer): Buffer | null {
  const bytes = file.subarray(SEAL_BYTES);
  return sealed(bytes).equals(file) ? bytes : null;
}

/** The length of a SHA-256. */
const SEAL_BYTES = 32;

export function keptValues<Value>(folder: string): KeptValues<Value> {
  const asked = new Set<string>();
  return {
    async read(name) {
      asked.add(name);
      const kept = unsealed(await readFile(join(folder, name)).catch(() => Buffer.of()));
      if (!kept) return null;
      try {
        return deserialize(kept) as Value;
      } catch {
        // Written by another version of Node.
        return null;
      }
    },
    async write(name, value) {
      asked.add(name);
      await mkdir(folder, { recursive: true });
      // Aside first, so that a build that is killed never leaves half a value under its name.
      const aside = join(folder, `${name}.part`);
      await writeFile(aside, sealed(serialize(value)));
      await rename(aside, join(folder, name));
    },
    still: (name) => void asked.add(name),
    async finish() {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(names.filter((name) => !asked.has(name)).map((name) => rm(join(folder, name))));
    },
  };
}
