import { buildSite } from './site/build-site.ts';
import { buildVisibly } from './site/build-visibly.ts';
import { SHARDS } from './site/shards/shard-folder.ts';

/** `npm run assemble`: builds the site into `dist` from the shards that lie below `shards`. */
if (!(await buildVisibly(() => buildSite(undefined, undefined, { shards: SHARDS })))) process.exitCode = 1;
