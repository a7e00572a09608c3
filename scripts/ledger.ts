import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, missingFrom } from './ledger/addresses.ts';
import { appendToLedger, publishedAddresses } from './ledger/ledger-folder.ts';
import { SITE } from './site/folders.ts';

/**
 * `npm run ledger`: adds the addresses of the site in `dist` to docs/published-addresses, which is a promise that they
 * stay. Nothing is ever taken out.
 */
if (existsSync(join(SITE, 'index.html'))) {
  const site = addressesOf(SITE);
  const added = missingFrom(site, publishedAddresses());
  appendToLedger(site);
  for (const address of added.slice(0, 20)) console.log(`+ ${address}`);
  if (added.length > 20) console.log(`  and ${added.length - 20} more`);
  console.log(`${added.length} new addresses in docs/published-addresses.`);
} else {
  console.error('There is no built site in dist: run `npm run build` first.');
  process.exitCode = 1;
}
