import { openChdb } from './ensure-chdb.ts';
import { IncompleteStore } from './search-store.ts';

/** One ClickHouse: in this process, or a server that speaks HTTP. */
export interface Clickhouse {
  name: string;
  /** What a query gives, row by row. */
  rows: <Row extends readonly unknown[]>(sql: string) => Promise<Row[]>;
  run: (sql: string) => Promise<void>;
  insert: (table: string, rows: readonly object[]) => Promise<void>;
  close: () => Promise<void>;
}

/** A folder as a ClickHouse in this process. */
export function chdb(folder: string): Clickhouse {
  const session = openChdb(folder);
  return {
    name: folder,
    rows: async <Row extends readonly unknown[]>(sql: string) => {
      const answer = session.query(sql, 'JSONCompact');
      return (JSON.parse(answer) as { data: Row[] }).data;
    },
    run: async (sql) => {
      session.query(sql, 'CSV');
    },
    insert: async (table, rows) => {
      if (rows.length > 0) await session.insert({ table, values: rows });
    },
    close: async () => session.close(),
  };
}

/** How long a server may take for one query, in seconds. */
const PATIENCE = 30;

/** A server of ClickHouse at an address such as http://127.0.0.1:8123/, which may name a user and a password. */
export function clickhouseServer(address: string): Clickhouse {
  const url = new URL(address);
  const headers: Record<string, string> = {};
  if (url.username !== '') {
    const { username, password } = url;
    headers['Authorization'] =
      `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
  }
  url.username = url.password = '';
  url.searchParams.set('max_execution_time', `${PATIENCE}`);
  async function send(sql: string, body = ''): Promise<string> {
    const to = new URL(url);
    if (body !== '') to.searchParams.set('query', sql);
    const response = await fetch(to, {
      method: 'POST',
      headers,
      body: body === '' ? sql : body,
      signal: AbortSignal.timeout(2 * PATIENCE * 1000),
    }).catch((error: unknown) => {
      throw new IncompleteStore(`${url.host} does not answer: ${String(error)}`);
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${url.host}: ${answer.trim()}`);
    return answer;
  }
  return {
    name: url.host,
    rows: async <Row extends readonly unknown[]>(sql: string) =>
      (JSON.parse(await send(`${sql} FORMAT JSONCompact`)) as { data: Row[] }).data,
    run: async (sql) => {
      await send(sql);
    },
    insert: async (table, rows) => {
      if (rows.length > 0)
        await send(
          `INSERT INTO ${table} FORMAT JSONEachRow`,
          rows.map((row) => JSON.stringify(row)).join('\n'),
        );
    },
    close: async () => {},
  };
}
