import { archivePaths } from '../archive-files.ts';
import { PairLists } from '../pair-files.ts';
import type { Output } from './index-output.ts';
import { shardKeeper } from './kept-shards.ts';
import { routesToProse, type PhraseIndex } from './phrase-index.ts';

/**
 * Finds phrases by lists of their pairs of characters. `keep` is the folder of what Pagefind made while the archive was smaller,
 * which is forgotten; null where there is none.
 */
export function pairIndex(output: Output, keep: string | null): PhraseIndex {
  const routes: Set<number>[] = [];
  return {
    async add({ key }, records) {
      const lists = new PairLists();
      for (const { paragraphs } of records) lists.add(paragraphs);
      const files = lists.files();
      for (const [file, content] of files.entries())
        await output.write(archivePaths.pairs(key, file), content);
      routes.push(routesToProse(records));
      return { shards: [], pairs: files.length };
    },
    routes,
    async finish() {
      if (keep !== null) await shardKeeper(keep, '').finish();
    },
    close: async () => {},
  };
}
