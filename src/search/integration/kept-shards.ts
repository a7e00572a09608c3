import { hash } from 'node:crypto';
import { keptValues } from './kept-values.ts';

/** What was made of some records, by Pagefind or as lists of pairs. */
export interface MadeShard {
  /** Pagefind's id of each record, in their order; none of lists. */
  ids: string[];
  /** Paths below the shard's folder. */
  files: [path: string, content: Uint8Array][];
}

/** Gives what was made of the same records before, else makes and keeps it. */
export interface ShardKeeper {
  /** `name` is what it is kept under. */
  shard: (
    records: readonly unknown[],
    make: () => Promise<MadeShard>,
  ) => Promise<{ name: string; made: MadeShard }>;
  /** Says that this build needs what is kept under a name, though nobody asks for it. */
  still: (name: string) => void;
  /** Forgets what this build needs no more. */
  finish: () => Promise<void>;
}

/** Makes every shard. */
export const keepNothing: ShardKeeper = {
  shard: async (_, make) => ({ name: '', made: await make() }),
  still: () => {},
  finish: async () => {},
};

/**
 * Keeps shards in a folder between builds: Pagefind cannot change one record of an index, but an edited report is in
 * one index of many. `maker` stands for the version and the settings of Pagefind, or for the code that makes lists.
 */
export function shardKeeper(folder: string, maker: string): ShardKeeper {
  const kept = keptValues<MadeShard>(folder);
  return {
    async shard(records, make) {
      const name = hash('sha256', JSON.stringify([maker, records])).slice(0, 32);
      let made = await kept.read(name);
      if (made === null) await kept.write(name, (made = await make()));
      return { name, made };
    },
    still: kept.still,
    finish: kept.finish,
  };
}
