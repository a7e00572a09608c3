import { existsSync } from 'node:fs';
import { openSqlite } from './sqlite-store.ts';
import type { LoadableStore } from './search-store.ts';

/** What somebody gave as a store, and is none. */
export class StoreAddressError extends Error {}

export const STORES = '<file>.sqlite';

/** Opens the store at an address (docs/search-server.md). `isRead`: it must be there, and is not written. */
export async function openStore(address: string, isRead: boolean): Promise<LoadableStore> {
  if (address.endsWith('.sqlite')) {
    if (isRead && !existsSync(address))
      throw new StoreAddressError(
        `There is no ${address}: load an index into it first, with npm run search-load -- ${address}`,
      );
    return openSqlite(address, isRead);
  }
  throw new StoreAddressError(`Unexpected store ${address}, expected ${STORES}`);
}
