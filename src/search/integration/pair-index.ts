import { archivePaths } from '../archive-paths.ts';
import { PairLists } from '../pair-files.ts';
import type { Output, WrittenFile } from './index-output.ts';
import { keepNothing, shardKeeper, type MadeShard } from './kept-shards.ts';
import { routesToProse, type PhraseIndex } from './phrase-index.ts';

/**
 * Finds phrases by lists of their pairs of characters. `keep` is a folder that keeps the lists of each part between builds, made from its prose
 * by the code of this digest; null where nothing is kept. What Pagefind made while the archive was smaller is forgotten.
 */
export function pairIndex(output: Output, keep: string | null, code: string): PhraseIndex {
  const kept = keep === null ? keepNothing : shardKeeper(keep, `pairs ${code}`);
  return {
    async add({ key }, records) {
      const prose = records.map(({ paragraphs }) => paragraphs);
      const { name, made } = await kept.shard(prose, async () => listsOf(prose));
      const files: WrittenFile[] = [];
      for (const [file, content] of made.files)
        files.push(await output.write(archivePaths.pairs(key, Number(file)), content));
      return {
        shards: [],
        pairs: files.length,
        routes: [routesToProse(records)],
        files,
        kept: [name],
      };
    },
    still: (part) => part.kept.forEach(kept.still),
    finish: () => kept.finish(),
    close: async () => {},
  };
}

function listsOf(prose: readonly (readonly string[])[]): MadeShard {
  const lists = new PairLists();
  for (const paragraphs of prose) lists.add(paragraphs);
  return { ids: [], files: lists.files().map((content, file) => [String(file), content]) };
}
