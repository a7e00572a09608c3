/** Opens the Pagefind indexes of the archive. Runs in a worker: without a document Pagefind starts no worker of its own. */

import { isIndexFile } from './index-file.ts';

/** What is used of Pagefind's browser module. */
interface PagefindModule {
  createInstance: (options: { basePath: string; metaCacheTag: string }) => PagefindShard;
}
interface PagefindShard {
  /** `words` are the places of the words that were found; of a quoted query only those of the first place. */
  search: (query: string) => Promise<{ results: { id: string; words: number[] }[] }>;
}

/** A record that has the phrase, and how many times about; where the query has one word only, that is once. */
export interface FoundRecord {
  id: string;
  times: number;
}

/** How many pairs of a phrase are counted; the rarest of them tells about how often the phrase stands in a record. */
const COUNTED_PAIRS = 3;

const WASM = 'wasm.unknown.pagefind';

/**
 * Finds phrases in the indexes below `base` (an absolute address that ends with a slash). `edition` marks the build
 * in every address. Rejects if any file of an index cannot be loaded.
 */
export function openShards(
  base: string,
  edition: string,
  importModule: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
): (shard: string, query: string, count: boolean) => Promise<FoundRecord[]> {
  const failures: string[] = [];
  const load = globalThis.fetch.bind(globalThis);
  let wasm: Promise<ArrayBuffer> | undefined;

  // Pagefind would fetch its program again for every index, and passes over index files that do not load.
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, base);
    if (!url.href.startsWith(base)) return load(input, init);
    url.search = `v=${edition}`;
    if (url.pathname.endsWith(WASM)) {
      wasm ??= loadProgram();
      return new Response((await wasm).slice(0));
    }
    try {
      const response = await load(url, init);
      if (!isIndexFile(response)) failures.push(`${url.href}: ${response.status}`);
      return response;
    } catch (error) {
      failures.push(`${url.href}: ${String(error)}`);
      throw error;
    }
  };

  async function loadProgram(): Promise<ArrayBuffer> {
    try {
      const response = await load(new URL(`${WASM}?v=${edition}`, base));
      if (!isIndexFile(response)) throw new Error(`Could not load ${response.url}: ${response.status}`);
      return await response.arrayBuffer();
    } catch (error) {
      wasm = undefined;
      throw error;
    }
  }

  let module: Promise<PagefindModule> | undefined;
  let started: Promise<unknown> | undefined;
  const shards = new Map<string, Promise<PagefindShard>>();
  const create = async (shard: string): Promise<PagefindShard> => {
    module ??= importModule(`${base}pagefind.js?v=${edition}`) as Promise<PagefindModule>;
    return (await module).createInstance({ basePath: `${base}${shard}/`, metaCacheTag: edition });
  };
  // All instances share one memory, which the first of them makes; two that started together would each make one,
  // and the addresses of the loser would point into the wrong one. An empty search ends when that is done.
  const open = async (shard: string): Promise<PagefindShard> => {
    if (started) {
      await started;
      return create(shard);
    }
    const first = create(shard);
    started = first.then((instance) => instance.search(''));
    started.catch(() => (started = undefined));
    await started;
    return first;
  };

  /** Whether a file failed to load while the work was done, then an error: other searches may have waited for it too. */
  async function complete<Value>(
    shard: string,
    work: (instance: PagefindShard) => Promise<Value>,
  ): Promise<Value> {
    const before = failures.length;
    let opened = shards.get(shard);
    if (!opened) {
      opened = open(shard);
      shards.set(shard, opened);
      opened.catch(() => shards.delete(shard));
    }
    const value = await work(await opened);
    const failure = failures.slice(before).find((address) => address.startsWith(`${base}${shard}/`));
    if (failure === undefined) return value;
    // A fresh instance will try again.
    if (shards.get(shard) === opened) shards.delete(shard);
    throw new Error(`Could not load ${failure}`);
  }

  return (shard, query, count) =>
    complete(shard, async (instance) => {
      const { results } = await instance.search(query);
      const pairs = query.slice(1, -1).split(' ');
      if (!count || results.length === 0 || [...(pairs[0] ?? '')].length < 2) {
        return results.map(({ id }) => ({ id, times: 1 }));
      }
      const counted = new Set(
        Array.from(
          { length: COUNTED_PAIRS },
          (_, at) => pairs[Math.round((at * (pairs.length - 1)) / (COUNTED_PAIRS - 1))],
        ),
      );
      const times = new Map<string, number>();
      for (const pair of counted) {
        for (const { id, words } of (await instance.search(pair ?? '')).results) {
          times.set(id, Math.min(times.get(id) ?? Infinity, words.length));
        }
      }
      return results.map(({ id }) => ({ id, times: times.get(id) ?? 1 }));
    });
}
