import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuiltIndex } from '../../scripts/search-server/index-batches.ts';
import { loadIndex } from '../../scripts/search-server/load-index.ts';
import type { LoadableStore } from '../../scripts/search-server/search-store.ts';
import { openSqlite } from '../../scripts/search-server/sqlite-store.ts';
import { openStoredEngine } from '../../scripts/search-server/stored-engine.ts';
import type { Engine } from '../../src/client/search/engine.ts';
import {
  askedArchive,
  engineOfFiles,
  expectExact,
  expectSameAnswers,
  type AskedArchive,
} from '../search-backends.ts';

let archive: AskedArchive;
let store: LoadableStore;
let files: Engine;
let sqlite: Engine;

beforeAll(async () => {
  archive = await askedArchive(150);
  store = openSqlite(join(archive.folder, 'search.sqlite'));
  await loadIndex(await openBuiltIndex(archive.index, null), store);
  files = engineOfFiles(archive.index);
  sqlite = openStoredEngine(store);
});
afterAll(async () => {
  await store.close();
  await rm(archive.folder, { recursive: true, force: true });
});

test.each(['static', 'sqlite'])(
  '%s finds more than 500 pieces, characters, numbers and labels exactly',
  async (name) => {
    const judged = await expectExact(name === 'static' ? files : sqlite, archive);
    expect(judged.hits).toBeGreaterThan(judged.queries);
  },
);

test('sqlite says the same as the static backend of everything that the page asks', async () => {
  await expectSameAnswers(sqlite, archive);
});
