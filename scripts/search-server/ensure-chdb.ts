import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installApart } from '../testing/install-apart.ts';

/** A database of ClickHouse in this process: what of it is used here. */
export interface ChdbSession {
  /** Its answer in a format. Throws what the database says. */
  query: (sql: string, format: string) => string;
  insert: (rows: { table: string; values: readonly object[] }) => Promise<unknown>;
  close: () => void;
}

/** Opens a folder as a database of ClickHouse in this process, which half a gigabyte of packages brings (docs/search-server.md). */
export function openChdb(folder: string): ChdbSession {
  const packages = installApart(join(import.meta.dirname, 'chdb'), 'chDB');
  const { Session } = createRequire(join(packages, 'package.json'))('chdb') as {
    Session: new (path: string) => ChdbSession;
  };
  return new Session(folder);
}
