import { buildSite } from './build-site.ts';
import type { BuiltSite } from './built-site.ts';
import { ShardError } from './shards/shard-error.ts';

/** Builds into `place` with words about it on standard error. Returns whether it succeeded. */
export async function buildVisibly(
  build: () => Promise<BuiltSite> = () => buildSite(),
  place = 'dist',
): Promise<boolean> {
  try {
    console.error('Reading the content …');
    const { pages, rendered, milliseconds } = await build();
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
    console.error(
      rendered === null
        ? `Nothing has changed: ${pages} pages in ${place} are as they were, which took ${seconds} to see.`
        : `Built ${pages} pages in ${seconds} into ${place}${rendered < pages ? `, ${rendered} of them anew` : ''}.`,
    );
    return true;
  } catch (error) {
    if (error instanceof ShardError) console.error(error.message);
    else console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error('The build failed. The site built last, if there is one, is still in dist.');
    return false;
  }
}
