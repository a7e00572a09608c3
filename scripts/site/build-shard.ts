import { buildSite } from './build-site.ts';
import type { BuiltSite } from './built-site.ts';
import { beginShard, cacheOf, finishShard, shardFolder, SHARDS, siteOf } from './shards/shard-folder.ts';

/** Builds the shard of these divisions into a folder of its own, below `shards`. */
export async function buildShard(prefixes: readonly string[], shards = SHARDS): Promise<BuiltSite> {
  const folder = shardFolder(prefixes, shards);
  beginShard(folder);
  const built = await buildSite(siteOf(folder), cacheOf(folder), { shard: prefixes });
  await finishShard(folder, prefixes);
  return built;
}
