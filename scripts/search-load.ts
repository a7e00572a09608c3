import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { searchIndexAddress } from '../src/addresses.ts';
import { IndexError, openBuiltIndex } from './search-server/index-batches.ts';
import { loadIndex } from './search-server/load-index.ts';
import { IncompleteStore, StoreError } from './search-server/search-store.ts';
import { openStore, STORES } from './search-server/store-address.ts';
import { SITE } from './site/folders.ts';

/**
 * `npm run search-load -- <store> [--site <folder>]`: loads the search index of a built site into what a search server asks. It goes on
 * where it was broken off, and loads nothing twice.
 */
const USAGE = `Usage: npm run search-load -- <store> [--site <folder of a built site>]\n  <store>: ${STORES}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string', default: SITE } },
});
const [address, ...more] = positionals;
if (address === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const index = await openBuiltIndex(join(values.site, searchIndexAddress()), values.site);
    const store = await openStore(address, false);
    const started = performance.now();
    const { kept, loaded, sections } = await loadIndex(index, store, (key) => console.error(`  ${key}`));
    await store.close();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${address} holds ${index.manifest.reports} reports in ${sections} sections: ${loaded} batches loaded, ${kept} were there (${seconds} s).`,
    );
  } catch (error) {
    if (!(error instanceof IndexError || error instanceof StoreError || error instanceof IncompleteStore))
      throw error;
    console.error(`${error.message}\n${USAGE}`);
    process.exitCode = 1;
  }
}
