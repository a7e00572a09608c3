import { hash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { literal, pruning, quoted, tablesOf } from './clickhouse-sql.ts';
import type { Clickhouse } from './clickhouse.ts';
import { IncompleteStore, type LoadableStore, type Standing } from './search-store.ts';

/**
 * An index in ClickHouse, of any version since 18.16, on one server or several. Each has some of the batches; a question is put to
 * all, and where one of them does not answer there is no answer.
 */
export async function openClickhouse(shards: readonly Clickhouse[]): Promise<LoadableStore> {
  const shardOf = (key: string): Clickhouse => {
    const at = hash('sha256', key, 'buffer').readUInt32BE() % shards.length;
    return shards[at]!;
  };
  const all = async <Row extends readonly unknown[]>(sql: string): Promise<Row[][]> => {
    const answers = await Promise.allSettled(shards.map((shard) => shard.rows<Row>(sql)));
    return answers.map((answer, at) => {
      if (answer.status === 'fulfilled') return answer.value;
      if (answer.reason instanceof IncompleteStore) throw answer.reason;
      throw new IncompleteStore(`${shards[at]!.name} does not answer: ${String(answer.reason)}`);
    });
  };

  async function makeTables(): Promise<void> {
    for (const shard of shards) {
      const [[version] = ['']] = await shard.rows<[string]>('SELECT version()');
      for (const table of tablesOf(Number.parseInt(version))) await shard.run(table);
    }
  }

  async function remove(key: string): Promise<void> {
    for (const shard of shards)
      for (const table of ['batches', 'sections', 'files'])
        await shard.run(`ALTER TABLE nianbao.${table} DROP PARTITION ${quoted(key)}`);
  }

  return {
    edition: async () => {
      const editions = new Set(
        (await all<[string]>('SELECT edition FROM nianbao.editions')).map((rows) => rows.flat().join()),
      );
      const [edition = ''] = editions;
      return editions.size === 1 && edition !== '' ? edition : null;
    },
    file: async (path) => {
      const found = await all<[string]>(`SELECT content FROM nianbao.files WHERE path = ${literal(path)}`);
      const [content] = found.flat(2);
      return content === undefined ? null : inflateSync(Buffer.from(content, 'base64'));
    },
    standing: async (phrase, count) => {
      const text = literal(phrase);
      const times = count ? `length(splitByString(${text}, text)) - 1` : '1';
      const rows = await all<[string, number[], number[]]>(
        `SELECT part, groupArray(section), groupArray(toUInt32(${times})) FROM nianbao.sections
         WHERE position(text, ${text}) > 0${pruning(phrase)} GROUP BY part`,
      );
      const found = new Map<string, Standing>();
      for (const [part, sections, of] of rows.flat()) {
        const known = found.get(part);
        if (known) {
          known.sections = known.sections.concat(sections);
          known.times = known.times.concat(of);
        } else found.set(part, { sections, times: of });
      }
      return found;
    },
    batches: async () => {
      await makeTables();
      const whole = await all<[string, string]>('SELECT batch, digest FROM nianbao.batches');
      // A batch that was broken off is there without its digest, and is put in anew or dropped.
      const begun = await all<[string, string]>(
        "SELECT DISTINCT batch, '' FROM nianbao.sections UNION ALL SELECT DISTINCT batch, '' FROM nianbao.files",
      );
      return new Map([...begun.flat(), ...whole.flat()]);
    },
    begin: async () => {
      await makeTables();
      for (const shard of shards) await shard.run('TRUNCATE TABLE nianbao.editions');
    },
    put: async ({ key, digest, files, sections }) => {
      await remove(key);
      const shard = shardOf(key);
      await shard.insert(
        'nianbao.files',
        files.map(({ path, content }) => ({
          batch: key,
          path,
          content: deflateSync(content).toString('base64'),
        })),
      );
      await shard.insert(
        'nianbao.sections',
        sections.map((row) => ({ batch: key, ...row })),
      );
      await shard.insert('nianbao.batches', [{ batch: key, digest }]);
    },
    drop: remove,
    sections: async () =>
      (await all<[number]>('SELECT toUInt32(count()) FROM nianbao.sections'))
        .flat(2)
        .reduce((sum, count) => sum + count, 0),
    finish: async (edition) => {
      for (const shard of shards) await shard.insert('nianbao.editions', [{ edition }]);
    },
    close: async () => {
      for (const shard of shards) await shard.close();
    },
  };
}
