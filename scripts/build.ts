import { contentFolder } from '../src/archive/content-folder.ts';
import { buildOnProcesses, buildShard, buildVisibly, type BuiltSite } from './site/build-site.ts';
import { shardWanted } from './site/shards/shard-wanted.ts';
import { processesWanted } from './site/shards/side-by-side.ts';

/**
 * `npm run build`: builds the site into `dist`, in as many processes as PROCESSES says; `SHARD=41,32 npm run build`: what those divisions have of
 * it, into `shards/32-41`.
 */
async function build(): Promise<BuiltSite> {
  const shard = shardWanted(contentFolder());
  return shard ? buildShard(shard) : buildOnProcesses(processesWanted());
}
if (!(await buildVisibly(build, process.env['SHARD'] ? 'shards' : 'dist'))) process.exitCode = 1;
