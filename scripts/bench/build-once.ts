import { contentFolder } from '../../src/archive/content-folder.ts';
import { buildShard } from '../site/build-shard.ts';
import { buildSite } from '../site/build-site.ts';
import { shardWanted } from '../site/shards/shard-wanted.ts';

/**
 * Builds once into the folder given, with the cache given, and prints what was built as JSON: a process of its own, so
 * that memory and processor time are the build's alone. A third folder has shards: where SHARD names one it is built there, else the site
 * is assembled from them.
 */
const [site = '', cache = '', shards] = process.argv.slice(2);
const shard = shardWanted(contentFolder());
const { pages } = shard
  ? await buildShard(shard, shards)
  : await buildSite(site, cache, shards === undefined ? {} : { shards });
console.log(JSON.stringify({ pages, version: process.version }));
