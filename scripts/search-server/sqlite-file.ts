import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './search-store.ts';

/** Another one for tables that are not as these. */
const SCHEMA = 1;

/**
 * `phrases` has a token for each character (`tokensOf`) and no text of its own: SQLite's `ascii` leaves apart what white space
 * parts, and folds no character above U+007F.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS batches (id INTEGER PRIMARY KEY, key TEXT UNIQUE, digest TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, batch INTEGER, content BLOB) STRICT;
  CREATE INDEX IF NOT EXISTS files_of ON files (batch);
  CREATE TABLE IF NOT EXISTS sections (id INTEGER PRIMARY KEY, batch INTEGER, part TEXT, section INTEGER, text TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS sections_of ON sections (batch);
  CREATE VIRTUAL TABLE IF NOT EXISTS phrases USING fts5 (text, content='', contentless_delete=1, tokenize='ascii');
  PRAGMA user_version = ${SCHEMA};
`;

/** How long a reader waits for a batch that is being written, in milliseconds. */
const PATIENCE = 5000;

/** Opens a file, which `isRead` wants to be there and leaves as it is. Throws `StoreError` where it is none of these. */
export function openFile(file: string, isRead: boolean): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: isRead, timeout: PATIENCE });
  const { user_version: schema } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (schema !== SCHEMA && (isRead || schema !== 0))
    throw new StoreError(
      `Unexpected version ${schema} of ${file}, expected ${SCHEMA}: remove it and load the index again`,
    );
  if (!isRead) database.exec(TABLES);
  database.exec("CREATE VIRTUAL TABLE temp.tokens USING fts5vocab (main, phrases, 'instance')");
  return database;
}
