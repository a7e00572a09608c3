import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerer } from '../../scripts/search-server/answer-question.ts';
import { openBuiltIndex } from '../../scripts/search-server/index-batches.ts';
import { loadIndex } from '../../scripts/search-server/load-index.ts';
import type { LoadableStore } from '../../scripts/search-server/search-store.ts';
import { openStore } from '../../scripts/search-server/store-address.ts';
import { openStoredEngine } from '../../scripts/search-server/stored-engine.ts';
import { askedArchive, expectExact, expectSameAnswers, type AskedArchive } from '../search-backends.ts';
import { startClickhouse, type RunningClickhouse } from './start-clickhouse.ts';

let archive: AskedArchive;

beforeAll(async () => {
  archive = await askedArchive(150);
});
afterAll(() => rm(archive.folder, { recursive: true, force: true }));

async function expectAnswers(store: LoadableStore): Promise<void> {
  const engine = openStoredEngine(store);
  await expectExact(engine, archive);
  await expectSameAnswers(engine, archive);
}

const load = async (store: LoadableStore) => loadIndex(await openBuiltIndex(archive.index, null), store);

test('ClickHouse in this process passes the exactness test, says what the files say, and loads nothing twice', async () => {
  const store = await openStore(`chdb:${join(archive.folder, 'chdb')}`, false);
  const { loaded } = await load(store);
  await expectAnswers(store);
  const [key = ''] = [...(await store.batches()).keys()].filter((name) => name.startsWith('sections'));
  await store.drop(key);
  expect(await load(store)).toMatchObject({ loaded: 1, kept: loaded - 1 });
  expect(await load(store)).toMatchObject({ loaded: 0, kept: loaded });
  await store.close();
});

describe('two servers of Debian’s ClickHouse', () => {
  const servers: RunningClickhouse[] = [];
  let address = '';

  beforeAll(async () => {
    for (const name of ['one', 'other']) {
      const folder = join(archive.folder, name);
      mkdirSync(folder);
      servers.push(await startClickhouse(folder));
    }
    address = `clickhouse:${servers.map((server) => server.address).join()}`;
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
  });

  test('divide the archive, answer as one, and say that they are incomplete where one is stopped', async () => {
    const store = await openStore(address, false);
    await load(store);
    for (const server of servers) {
      const part = await openStore(`clickhouse:${server.address}`, true);
      expect(await part.sections()).toBeGreaterThan(0);
      expect(await part.sections()).toBeLessThan(await store.sections());
    }
    await expectAnswers(store);
    expect(await load(store)).toMatchObject({ loaded: 0 });

    const ask = answerer(await openStore(address, true));
    const params = new URLSearchParams({ q: '公开', shown: '5' });
    expect(await ask('search', params)).toMatchObject({ answer: { total: 150 } });
    await servers[1]!.stop();
    expect(await ask('search', params)).toEqual({ refused: 'incomplete' });
    expect(await ask('tables', params)).toEqual({ refused: 'incomplete' });
  });
});
