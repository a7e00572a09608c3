import { parseArgs } from 'node:util';
import { searchServer, USUAL } from './search-server/endpoint.ts';
import { IncompleteStore, StoreError } from './search-server/search-store.ts';
import { openStore, STORES } from './search-server/store-address.ts';
import { listen } from './site/static-server.ts';

/**
 * `npm run search-server -- <store> [--port 4380] [--origin <site>] [--seconds 10]`: answers the search page from what
 * `npm run search-load` loaded, on this machine alone unless HOST says otherwise (docs/search-server.md).
 */
const USAGE = `Usage: npm run search-server -- <store> [--port 4380] [--origin https://site.example] [--seconds 10]\n  <store>: ${STORES}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '4380' },
    origin: { type: 'string', default: USUAL.origin },
    seconds: { type: 'string', default: `${USUAL.patience / 1000}` },
  },
});
const [store, ...more] = positionals;
const [port, seconds] = [Number(values.port), Number(values.seconds)];
if (store === undefined || more.length > 0 || !Number.isInteger(port) || !(seconds > 0)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const opened = await openStore(store, true);
    if ((await opened.edition()) === null)
      console.error(`${store} is not whole: until npm run search-load has ended, every question is refused.`);
    await opened.close();
    const server = searchServer({ ...USUAL, store, origin: values.origin, patience: seconds * 1000 });
    const taken = await listen(server, port, true);
    console.log(`Search server for ${store} at http://${process.env['HOST'] ?? '127.0.0.1'}:${taken}/`);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!isTaken && !(error instanceof StoreError || error instanceof IncompleteStore)) throw error;
    console.error(isTaken ? `Port ${port} is taken by another program.` : (error as Error).message);
    process.exitCode = 1;
  }
}
