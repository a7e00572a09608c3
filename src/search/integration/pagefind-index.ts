import { archivePaths } from '../archive-paths.ts';
import { PROSE_SCOPES, type Shard, type ShardRecords } from '../archive-files.ts';
import { planShards } from '../plan-parts.ts';
import type { Output } from './index-output.ts';
import { keepNothing, shardKeeper } from './kept-shards.ts';
import { engineFiles, LANGUAGE, makerOf, makeShard, startPagefind } from './make-shards.ts';
import { routesToProse, type IndexRecord, type PhraseIndex } from './phrase-index.ts';

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
  const routes: Set<number>[] = [];

  /** Writes one Pagefind index and what its records are. */
  async function writeShard(
    key: string,
    records: readonly IndexRecord[],
    firstSection: number,
  ): Promise<void> {
    const paragraphs = records.map((record) => record.paragraphs);
    const { ids, files } = await kept.shard(paragraphs, () => makeShard(pagefind, paragraphs));
    for (const [path, content] of files) await output.write(`${key}/${path}`, content);
    await output.json(archivePaths.records(key), {
      ids: ids.map((id) => id.replace(`${LANGUAGE}_`, '')),
      sections: records.map(({ number }, place) => number - (records[place - 1]?.number ?? firstSection)),
    } satisfies ShardRecords);
  }

  return {
    async add(part, records) {
      const shards: Shard[] = [];
      const planned = planShards(
        records.filter(({ paragraphs }) => paragraphs.length > 0),
        limit,
      );
      for (const [place, group] of planned.entries()) {
        const shard = {
          key: `${part.key}/${place + 1}`,
          sections: PROSE_SCOPES.filter((section) => group.some((record) => record.section === section)),
        };
        await writeShard(shard.key, group, part.firstSection);
        routes.push(routesToProse(group));
        shards.push(shard);
      }
      return { shards, pairs: null };
    },
    routes,
    async finish() {
      for (const { path, content } of engine) await output.write(path, content);
      await kept.finish();
    },
    close,
  };
}
