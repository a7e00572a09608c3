import { buildShard } from '../build-site.ts';

/** Builds a shard into the folder given, of the divisions given: a process of its own. */
const [shards, ...prefixes] = process.argv.slice(2);
await buildShard(prefixes, shards);
