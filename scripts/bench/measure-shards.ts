import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { treeDigests } from '../../tests/tree-digests.ts';
import { measureBuild, type BuildMeasure } from './measure-build.ts';

/** What it took to build an archive in parts and to assemble them. */
export interface ShardsMeasure {
  shards: BuildMeasure[];
  assembled: BuildMeasure;
}

/** As many machines would build an archive. */
const SHARDS = 3;

/**
 * Builds the prefectures of a synthetic province as shards and assembles them into a folder beside `site`, which was built at once.
 * Throws with the first files that differ.
 */
export async function measureShards(content: string, site: string): Promise<ShardsMeasure> {
  const work = `${site}-apart`;
  rmSync(work, { recursive: true, force: true });
  const [shards, cache, joined] = [join(work, 'shards'), join(work, 'cache'), join(work, 'site')];
  const prefectures = [...new Set(readdirSync(join(content, 'agencies')).map((name) => name.slice(0, 4)))];
  const built: BuildMeasure[] = [];
  for (let part = 0; part < SHARDS; part++) {
    const shard = prefectures.filter((_, place) => place % SHARDS === part).join();
    if (shard !== '') built.push(await measureBuild(content, '', '', undefined, { shards, shard }));
  }
  const assembled = await measureBuild(content, joined, cache, undefined, { shards });
  const [is, wanted] = [treeDigests(joined), treeDigests(site)];
  const differing = [...new Set([...is.keys(), ...wanted.keys()])].filter(
    (path) => is.get(path) !== wanted.get(path),
  );
  if (differing.length > 0)
    throw new Error(
      `Unexpected ${differing.length} files that differ from the site built at once: ${differing.slice(0, 5).join(' ')}`,
    );
  rmSync(work, { recursive: true, force: true });
  return { shards: built, assembled };
}
