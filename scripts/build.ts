import { contentFolder } from '../src/archive/content-folder.ts';
import { buildShard } from './site/build-shard.ts';
import { buildSite } from './site/build-site.ts';
import { buildVisibly } from './site/build-visibly.ts';
import { shardWanted } from './site/shards/shard-wanted.ts';

/** `npm run build`: builds the site into `dist`; `SHARD=41,32 npm run build`: what those divisions have of it, into `shards/32-41`. */
async function build(): ReturnType<typeof buildSite> {
  const shard = shardWanted(contentFolder());
  return shard ? buildShard(shard) : buildSite();
}
if (!(await buildVisibly(build, process.env['SHARD'] ? 'shards' : 'dist'))) process.exitCode = 1;
