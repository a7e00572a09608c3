/** Opens the Pagefind indexes of the archive. Runs in a worker: without a document Pagefind starts no worker of its own. */

/** What is used of Pagefind's browser module. */
interface PagefindModule {
  createInstance: (options: { basePath: string; metaCacheTag: string }) => PagefindShard;
}
interface PagefindShard {
  search: (query: string) => Promise<{ results: { id: string }[] }>;
}

const WASM = 'wasm.unknown.pagefind';

/**
 * Finds phrases in the indexes below `base` (an absolute address that ends with a slash). `edition` marks the build
 * in every address. Rejects if any file of an index cannot be loaded.
 */
export function openShards(
  base: string,
  edition: string,
  importModule: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
): (shard: string, query: string) => Promise<string[]> {
  const failed = new Map<string, string>();
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
      if (!response.ok) failed.set(url.href, `${response.status}`);
      return response;
    } catch (error) {
      failed.set(url.href, String(error));
      throw error;
    }
  };

  async function loadProgram(): Promise<ArrayBuffer> {
    try {
      const response = await load(new URL(`${WASM}?v=${edition}`, base));
      if (!response.ok) throw new Error(`Could not load ${response.url}: ${response.status}`);
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

  return async (shard, query) => {
    let opened = shards.get(shard);
    if (!opened) {
      opened = open(shard);
      shards.set(shard, opened);
      opened.catch(() => shards.delete(shard));
    }
    const { results } = await (await opened).search(query);
    const prefix = `${base}${shard}/`;
    for (const [address, reason] of failed) {
      if (!address.startsWith(prefix)) continue;
      // A fresh instance will try again.
      failed.delete(address);
      shards.delete(shard);
      throw new Error(`Could not load ${address}: ${reason}`);
    }
    return results.map((result) => result.id);
  };
}
