import { existsSync } from 'node:fs';
import { chdb, clickhouseServer } from './clickhouse.ts';
import { openClickhouse } from './clickhouse-store.ts';
import { openSqlite } from './sqlite-store.ts';
import { StoreError, type LoadableStore } from './search-store.ts';

export const STORES =
  '<file>.sqlite, chdb:<folder>, or clickhouse:<http address of a server>[,<of another one> …]';

/** Opens the store at an address (docs/search-server.md). `isRead`: it must be there, and is not written. */
export async function openStore(address: string, isRead: boolean): Promise<LoadableStore> {
  if (address.endsWith('.sqlite')) {
    if (isRead && !existsSync(address)) throw new StoreError(missing(address));
    return openSqlite(address, isRead);
  }
  if (address.startsWith('chdb:')) {
    const folder = address.slice('chdb:'.length);
    if (isRead && !existsSync(folder)) throw new StoreError(missing(address));
    return openClickhouse([chdb(folder)]);
  }
  if (address.startsWith('clickhouse:')) {
    const servers = address.slice('clickhouse:'.length).split(',');
    const wrong = servers.find(
      (server) => !/^https?:$/.test(URL.canParse(server) ? new URL(server).protocol : ''),
    );
    if (wrong !== undefined)
      throw new StoreError(`Unexpected server ${wrong}, expected an address such as http://127.0.0.1:8123`);
    return openClickhouse(servers.map(clickhouseServer));
  }
  throw new StoreError(`Unexpected store ${address}, expected ${STORES}`);
}

const missing = (address: string): string =>
  `There is no ${address}: load an index into it first, with npm run search-load -- ${address}`;
