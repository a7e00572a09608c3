import type { DatabaseSync } from 'node:sqlite';
import { deflateSync, inflateSync } from 'node:zlib';
import { tokensOf } from './phrase-tokens.ts';
import { gatherStanding, StoreError, type LoadableStore } from './search-store.ts';
import { openFile } from './sqlite-file.ts';

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
