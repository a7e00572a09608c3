import { DatabaseSync } from 'node:sqlite';
import { inflateSync, deflateSync } from 'node:zlib';
import { gatherStanding, StoreError, type LoadableStore } from './search-store.ts';

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

/** Characters that stand for themselves; every other one is written as its number. */
const PLAIN = /[a-z0-9\u0080-\u{10ffff}]/u;
const spelled = new Map<string, string>();

/** A text as one token a character, each with a space behind it. */
function tokensOf(text: string): string {
  let tokens = '';
  for (const character of text) {
    let token = spelled.get(character);
    if (token === undefined) {
      token = `${PLAIN.test(character) ? character : `x${character.codePointAt(0)!.toString(16)}`} `;
      spelled.set(character, token);
    }
    tokens += token;
  }
  return tokens;
}

/** Opens a file, which `isRead` wants to be there and leaves as it is. Throws `StoreError` where it is none of these. */
function openFile(file: string, isRead: boolean): DatabaseSync {
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

/** An index in one file of SQLite. Throws `StoreError` where that cannot be read or is of another version. */
export function openSqlite(file: string, isRead = false): LoadableStore {
  let database: DatabaseSync;
  try {
    database = openFile(file, isRead);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${file} cannot be read (${why}): remove it and load the index again`);
  }

  const value = (sql: string, ...given: string[]): unknown =>
    Object.values(database.prepare(sql).get(...given) ?? {})[0];
  const rows = (sql: string, ...given: string[]): Iterable<readonly [string, number, number]> => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.iterate(...given) as unknown as Iterable<readonly [string, number, number]>;
  };

  function transact(work: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  function remove(key: string): void {
    const id = value('SELECT id FROM batches WHERE key = ?', key) as number | undefined;
    if (id === undefined) return;
    // What FTS5 writes as it deletes has row numbers that are none of JavaScript's, which `run` would give back.
    database.exec(`
      DELETE FROM phrases WHERE rowid IN (SELECT id FROM sections WHERE batch = ${id});
      DELETE FROM sections WHERE batch = ${id};
      DELETE FROM files WHERE batch = ${id};
      DELETE FROM batches WHERE id = ${id};
    `);
  }

  return {
    edition: async () =>
      (value("SELECT value FROM state WHERE name = 'edition'") as string | undefined) ?? null,
    file: async (path) => {
      const content = value('SELECT content FROM files WHERE path = ?', path) as Uint8Array | undefined;
      return content ? inflateSync(content) : null;
    },
    standing: async (phrase, count) => {
      const tokens = tokensOf(phrase).trim();
      // Of single characters the index itself knows how often they stand; of phrases only the text does.
      if (count && !tokens.includes(' '))
        return gatherStanding(
          rows(
            `SELECT s.part, s.section, t.times
             FROM (SELECT doc, count(*) AS times FROM temp.tokens WHERE term = ? GROUP BY doc) t
             JOIN sections s ON s.id = t.doc`,
            tokens,
          ),
        );
      const times = count ? `(length(s.text) - length(replace(s.text, ?2, ''))) / length(?2)` : '1';
      return gatherStanding(
        rows(
          `SELECT s.part, s.section, ${times} FROM phrases JOIN sections s ON s.id = phrases.rowid
           WHERE phrases MATCH ?1`,
          `"${tokens}"`,
          ...(count ? [phrase] : []),
        ),
      );
    },
    batches: async () =>
      new Map(
        database
          .prepare('SELECT key, digest FROM batches')
          .all()
          .map(({ key, digest }) => [key as string, digest as string]),
      ),
    begin: async () => database.exec("DELETE FROM state WHERE name = 'edition'"),
    put: async ({ key, digest, files, sections }) =>
      transact(() => {
        remove(key);
        const { lastInsertRowid: id } = database
          .prepare('INSERT INTO batches (key, digest) VALUES (?, ?)')
          .run(key, digest);
        const file = database.prepare('INSERT OR REPLACE INTO files (path, batch, content) VALUES (?, ?, ?)');
        for (const { path, content } of files) file.run(path, id, deflateSync(content));
        const section = database.prepare(
          'INSERT INTO sections (batch, part, section, text) VALUES (?, ?, ?, ?)',
        );
        const phrase = database.prepare('INSERT INTO phrases (rowid, text) VALUES (?, ?)');
        for (const row of sections) {
          const at = section.run(id, row.part, row.section, row.text).lastInsertRowid;
          phrase.run(at, tokensOf(row.text));
        }
      }),
    drop: async (key) => transact(() => remove(key)),
    sections: async () => value('SELECT count(*) FROM sections') as number,
    finish: async (edition) => {
      database.prepare("INSERT OR REPLACE INTO state (name, value) VALUES ('edition', ?)").run(edition);
    },
    close: async () => database.close(),
  };
}
