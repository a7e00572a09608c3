import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What was made of some records, by Pagefind or as lists of pairs. */
export interface MadeShard {
  /** Pagefind's id of each record, in their order; none of lists. */
  ids: string[];
  /** Paths below the shard's folder. */
  files: [path: string, content: Uint8Array][];
}

/** Gives what was made of the same records before, else makes and keeps it. */
export interface ShardKeeper {
  shard: (records: readonly unknown[], make: () => Promise<MadeShard>) => Promise<MadeShard>;
  /** Forgets what this build did not ask for. */
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

/** Makes every shard. */
export const keepNothing: ShardKeeper = { shard: (_, make) => make(), finish: async () => {} };

/**
 * Keeps shards in a folder between builds: Pagefind cannot change one record of an index, but an edited report is in
 * one index of many. `maker` stands for the version and the settings of Pagefind, or for the code that makes lists.
 */
export function shardKeeper(folder: string, maker: string): ShardKeeper {
  const asked = new Set<string>();
  return {
    async shard(records, make) {
      const name = hash('sha256', JSON.stringify([maker, records])).slice(0, 32);
      asked.add(name);
      const kept = unsealed(await readFile(join(folder, name)).catch(() => Buffer.of()));
      if (kept) {
        try {
          return deserialize(kept) as MadeShard;
        } catch {
          // Written by another version of Node: made again below.
        }
      }
      const made = await make();
      await mkdir(folder, { recursive: true });
      // Aside first, so that a build that is killed never leaves half a shard under its name.
      const aside = join(folder, `${name}.part`);
      await writeFile(aside, sealed(serialize(made)));
      await rename(aside, join(folder, name));
      return made;
    },
    async finish() {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(names.filter((name) => !asked.has(name)).map((name) => rm(join(folder, name))));
    },
  };
}
