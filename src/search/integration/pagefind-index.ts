import { archivePaths } from '../archive-paths.ts';
import { PROSE_SCOPES, type Shard, type ShardRecords } from '../archive-files.ts';
import { planShards } from '../plan-parts.ts';
import type { Output, WrittenFile } from './index-output.ts';
import { keepNothing, shardKeeper } from './kept-shards.ts';
import { engineFiles, LANGUAGE, makerOf, makeShard, startPagefind } from './make-shards.ts';
import { routesToProse, type IndexRecord, type PartPhrases, type PhraseIndex } from './phrase-index.ts';

/**
 * Finds phrases with Pagefind, in indexes of `limit` records at most. `keep` is a folder that keeps Pagefind's work between
 * builds; null where nothing is kept.
 */
export async function pagefindIndex(
  output: Output,
  limit: number,
  keep: string | null,
): Promise<PhraseIndex> {
  const pagefind = await startPagefind();
  const close = async (): Promise<void> => {
    await pagefind.close();
  };
  const engine = await engineFiles(pagefind).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const kept = keep === null ? keepNothing : shardKeeper(keep, makerOf(engine));

  /** Writes one Pagefind index and what its records are. Gives its files, and the name under which it is kept. */
  async function writeShard(
    key: string,
    records: readonly IndexRecord[],
    firstSection: number,
  ): Promise<{ name: string; files: WrittenFile[] }> {
    const paragraphs = records.map((record) => record.paragraphs);
    const { name, made } = await kept.shard(paragraphs, () => makeShard(pagefind, paragraphs));
    const files: WrittenFile[] = [];
    for (const [path, content] of made.files) files.push(await output.write(`${key}/${path}`, content));
    const own: ShardRecords = {
      ids: made.ids.map((id) => id.replace(`${LANGUAGE}_`, '')),
      sections: records.map(({ number }, place) => number - (records[place - 1]?.number ?? firstSection)),
    };
    return { name, files: [...files, await output.json(archivePaths.records(key), own)] };
  }

  return {
    async add(part, records) {
      const added: PartPhrases = { shards: [], pairs: null, routes: [], files: [], kept: [] };
      const planned = planShards(
        records.filter(({ paragraphs }) => paragraphs.length > 0),
        limit,
      );
      for (const [place, group] of planned.entries()) {
        const shard: Shard = {
          key: `${part.key}/${place + 1}`,
          sections: PROSE_SCOPES.filter((section) => group.some((record) => record.section === section)),
        };
        const { name, files } = await writeShard(shard.key, group, part.firstSection);
        added.files.push(...files);
        added.kept.push(name);
        added.routes.push(routesToProse(group));
        added.shards.push(shard);
      }
      return added;
    },
    still: (part) => part.kept.forEach(kept.still),
    async finish() {
      for (const { path, content } of engine) await output.write(path, content);
      await kept.finish();
    },
    close,
  };
}
