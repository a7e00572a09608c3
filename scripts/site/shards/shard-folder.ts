import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { giveReports } from '../../../src/archive/kept-reports.ts';
import { readLoaded } from '../../../src/archive/loaded-archive.ts';
import { digestOf } from '../../../src/recording/inputs.ts';
import { readSealed, writeSealed } from '../../../src/recording/sealed-json.ts';
import { PROJECT } from '../folders.ts';
import { keptIn, type KeptSite } from '../incremental/kept-site.ts';
import { ShardError } from './shard-error.ts';

/** Where shards are built, each in a folder of its own, and where they are assembled from. */
export const SHARDS = join(PROJECT, 'shards');

/** So long a name has any file system room for. */
const LONGEST_NAME = 100;

/** The folder of the shard of these divisions, below `shards`. */
export function shardFolder(prefixes: readonly string[], shards: string): string {
  const name = prefixes.join('-');
  const short = `${prefixes[0]}-and-${prefixes.length - 1}-more-${digestOf(prefixes).slice(0, 8)}`;
  return join(shards, name.length > LONGEST_NAME ? short : name);
}

/** What is known of a shard when all of it is there. */
interface ShardList {
  prefixes: readonly string[];
  /** The digest of code and settings that it was built with. */
  code: string;
  /** Its reports, by id. */
  reports: readonly string[];
}

/** A shard that was built, in its folder. */
export interface Shard extends ShardList {
  folder: string;
  /** Its pages, and what each was made from. */
  kept: KeptSite;
}

/** The pages and files of a shard, what its build keeps for the next one, and its parsed reports. */
export const siteOf = (folder: string): string => join(folder, 'site');
export const cacheOf = (folder: string): string => join(folder, 'cache');
export const reportsOf = (folder: string): string => join(folder, 'reports');

const listOf = (folder: string): string => join(folder, 'shard.json');

/** What Astro keeps in the cache of a build. */
export const astroIn = (cache: string): string => join(cache, 'astro');

/** Says that a shard is being built: until all of it is there it is none. */
export function beginShard(folder: string): void {
  for (const stale of [listOf(folder), reportsOf(folder)]) rmSync(stale, { recursive: true, force: true });
}

/** Says that a shard is there, and puts its parsed reports beside it. Throws where its content changed while it was built. */
export async function finishShard(folder: string, prefixes: readonly string[]): Promise<void> {
  const kept = keptIn(cacheOf(folder));
  if (kept === null) throw new ShardError('Unexpected change of code or content during the build: build the shard again');
  const reports = [...(await readLoaded(astroIn(cacheOf(folder)))).keys()].sort();
  await giveReports(reports, reportsOf(folder));
  writeSealed(listOf(folder), { prefixes, code: kept.code, reports } satisfies ShardList);
}

/** The shard that lies in a folder; null where there is none, or where it was broken off or damaged. */
export function readShard(folder: string): Shard | null {
  const list = readSealed<ShardList>(listOf(folder));
  const kept = keptIn(cacheOf(folder));
  return list && kept?.code === list.code ? { ...list, folder, kept } : null;
}
