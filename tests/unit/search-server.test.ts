import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answerer } from '../../scripts/search-server/answer-question.ts';
import { searchServer, USUAL } from '../../scripts/search-server/endpoint.ts';
import { openBuiltIndex } from '../../scripts/search-server/index-batches.ts';
import { loadIndex } from '../../scripts/search-server/load-index.ts';
import type { LoadableStore } from '../../scripts/search-server/search-store.ts';
import { openSqlite } from '../../scripts/search-server/sqlite-store.ts';
import { openStore } from '../../scripts/search-server/store-address.ts';
import { listen } from '../../scripts/site/static-server.ts';
import { askedArchive, type AskedArchive } from '../search-backends.ts';

let archive: AskedArchive;
let other: AskedArchive;
let folder = '';
const servers: Server[] = [];
const stores: LoadableStore[] = [];

beforeAll(async () => {
  [archive, other] = [await askedArchive(20), await askedArchive(12)];
  folder = await mkdtemp(join(tmpdir(), 'search-server-'));
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const store of stores.splice(0)) await store.close();
});
afterAll(async () => {
  for (const made of [archive.folder, other.folder, folder]) await rm(made, { recursive: true, force: true });
});

const opened = (name: string, isRead = false): LoadableStore => {
  const store = openSqlite(join(folder, name), isRead);
  stores.push(store);
  return store;
};
const load = async (store: LoadableStore, { index }: AskedArchive = archive) =>
  loadIndex(await openBuiltIndex(index, null), store);

async function serve(store: string, more: Partial<Parameters<typeof searchServer>[0]> = {}) {
  const server = searchServer({ ...USUAL, store: join(folder, store), ...more });
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0)}/`;
}

test('a load that is broken off goes on where it was, and until then every question is refused', async () => {
  const store = opened('broken.sqlite');
  const puts: string[] = [];
  const breaking: LoadableStore = {
    ...store,
    put: async (batch) => {
      if (puts.length === 2) throw new Error('The power is gone');
      puts.push(batch.key);
      await store.put(batch);
    },
  };
  await expect(load(breaking)).rejects.toThrow('The power is gone');
  const ask = answerer(opened('broken.sqlite', true));
  const params = new URLSearchParams({ q: '公开' });
  expect(await ask('search', params)).toEqual({ refused: 'incomplete' });

  const again = await load(store);
  expect(again).toMatchObject({ kept: 2 });
  expect(again.loaded).toBeGreaterThan(0);
  expect(await ask('search', params)).toMatchObject({ answer: { total: 20 } });
  expect(await load(store)).toMatchObject({ kept: again.kept + again.loaded, loaded: 0 });

  puts.length = 0;
  await expect(load(breaking, other)).rejects.toThrow('The power is gone');
  expect(await ask('search', params), 'half of one index and half of another').toEqual({
    refused: 'incomplete',
  });
});

test('another index takes the place of the first, under a server that is asked meanwhile', async () => {
  const store = opened('two.sqlite');
  await load(store);
  const ask = answerer(opened('two.sqlite', true));
  const count = async () =>
    ((await ask('search', new URLSearchParams())) as { answer: { total: number } }).answer;
  expect(await count()).toMatchObject({ total: 20 });
  await load(store, other);
  expect(await count()).toMatchObject({ total: 12 });
  const fresh = opened('fresh.sqlite');
  await load(fresh, other);
  expect(await store.sections()).toBe(await fresh.sections());
  expect([...(await store.batches())].sort()).toEqual([...(await fresh.batches())].sort());
});

test('a damaged batch is put in again when it is loaded anew', async () => {
  const store = opened('damaged.sqlite');
  await load(store);
  const [key = ''] = [...(await store.batches()).keys()].filter((name) => name.startsWith('sections'));
  await store.drop(key);
  expect(await load(store)).toMatchObject({ loaded: 1 });
});

test('a file of another version, no file and no index are told from one another', async () => {
  const file = join(folder, 'version.sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openSqlite(file)).toThrow('Unexpected version 99');
  await writeFile(file, Buffer.alloc(8192, 7));
  expect(() => openSqlite(file, true)).toThrow(/version\.sqlite cannot be read .+: remove it and load/);
  await expect(openStore(join(folder, 'nowhere.sqlite'), true)).rejects.toThrow('There is no ');
  await expect(openStore('postgres:', true)).rejects.toThrow('Unexpected store postgres:');
  await expect(openBuiltIndex(folder, null)).rejects.toThrow('There is no index in ');
});

test('texts of another build than the table of reports are not loaded', async () => {
  const index = join(folder, 'mixed');
  await cp(archive.index, index, { recursive: true });
  const [report] = archive.reports.filter(({ sections }) => sections.length > 0);
  const path = join(index, 'texts', report!.agency, '0.json');
  const texts = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown[]>;
  await writeFile(path, JSON.stringify({ ...texts, [report!.year]: texts[report!.year]!.slice(1) }));
  await expect(load(opened('mixed.sqlite'), { ...archive, index })).rejects.toThrow(/Unexpected sections of/);
});

test('the endpoint answers any site with JSON, and refuses what it is not there for', async () => {
  await load(opened('served.sqlite'));
  const address = await serve('served.sqlite', { origin: 'https://archive.example' });
  const query = new URLSearchParams({ q: '公开', shown: '3', sort: 'newest' });
  const response = await fetch(`${address}search?${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('https://archive.example');
  const { answer } = (await response.json()) as { answer: { total: number; hits: unknown[] } };
  expect(answer).toMatchObject({ total: 20 });
  expect(answer.hits).toHaveLength(3);

  const refusedBy = async (path: string, init?: RequestInit) => {
    const refused = await fetch(address + path, init);
    return [refused.status, ((await refused.json()) as { refused: string }).refused];
  };
  expect(await refusedBy('nothing')).toEqual([404, 'unknown']);
  expect(await refusedBy('/')).toEqual([404, 'unknown']);
  expect(await refusedBy('search?language=tlh')).toEqual([404, 'unknown']);
  expect(await refusedBy('search', { method: 'POST' })).toEqual([405, 'unknown']);
  expect(await refusedBy(`search?q=${'a'.repeat(1001)}`)).toEqual([414, 'long']);
  expect((await fetch(`${address}search?q=${'公'.repeat(10_000)}`)).status).toBe(431);
  const asked = await fetch(`${address}search`, { method: 'OPTIONS' });
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD']);
});

test('pages in English are answered with English names', async () => {
  await load(opened('english.sqlite'));
  const address = await serve('english.sqlite');
  const response = await fetch(`${address}meaning?${new URLSearchParams({ q: '2021', language: 'en' })}`);
  const { answer } = (await response.json()) as { answer: { archive: { years: string } } };
  expect(answer.archive.years).toMatch(/^[\d, –]+(?: and [\d–]+)?$/);
});

test('a question that takes too long, and one too many, are refused and leave the server asked by others', async () => {
  await load(opened('slow.sqlite'));
  const [hurried, narrow] = [
    await serve('slow.sqlite', { patience: 1 }),
    await serve('slow.sqlite', { most: 0 }),
  ];
  const refusedBy = async (address: string) => (await fetch(`${address}search?q=a`)).json();
  expect(await refusedBy(hurried)).toEqual({ refused: 'slow' });
  expect(await refusedBy(hurried)).toEqual({ refused: 'slow' });
  expect(await refusedBy(narrow)).toEqual({ refused: 'busy' });
});
