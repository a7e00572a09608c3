import type { LoaderContext } from 'astro/loaders';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readOnce } from '../../scripts/reports/read-once.ts';
import { readAgencies } from '../../src/archive/registry.ts';
import { reportsLoader } from '../../src/loaders/reports-loader.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loader-'));
  mkdirSync(join(folder, 'cache'));
  cpSync('content/agencies', join(folder, 'agencies'), { recursive: true });
  cpSync('content/reports/410403-government', join(folder, 'reports/410403-government'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

interface Entry {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
}

/** A content store that is written to a disk and read again between two loads. */
function storeOnDisk() {
  let entries = new Map<string, Entry>();
  let sums = new Map<string, string>();
  const said: string[] = [];
  const context = {
    store: {
      entries: () => [...entries],
      keys: () => [...entries.keys()],
      // As Astro's: an entry with the digest of the one that is there changes nothing.
      set: (entry: Entry) => entries.get(entry.id)?.digest === entry.digest || entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
    },
    meta: {
      get: (id: string) => sums.get(id),
      set: (id: string, sum: string) => sums.set(id, sum),
      delete: (id: string) => sums.delete(id),
    },
    logger: { info: (text: string) => said.push(text) },
    config: { srcDir: pathToFileURL('src/'), cacheDir: pathToFileURL(`${join(folder, 'cache')}/`) },
    parseData: ({ data }: Entry) => Promise.resolve(data),
  };
  return {
    load: () => reportsLoader().load(context as unknown as LoaderContext),
    said,
    text: () => JSON.stringify([...entries]),
    turn(change: (text: string) => string) {
      entries = new Map(JSON.parse(change(JSON.stringify([...entries]))) as [string, Entry][]);
      sums = new Map(sums);
    },
  };
}

it('an entry of the store that was damaged on the disk is made again, and no other', async () => {
  const store = storeOnDisk();
  await store.load();
  const whole = store.text();
  store.turn((text) => text);
  await store.load();
  store.turn((text) => text.replace(/(values\\":\[)/, '$1987654,'));
  expect(store.text()).not.toBe(whole);
  await store.load();
  expect(JSON.parse(store.text())).toEqual(expect.arrayContaining(JSON.parse(whole) as unknown[]));
  expect(store.text()).not.toContain('987654');
  expect(store.said.map((text) => /(\d+) unchanged/.exec(text)?.[1])).toEqual(['0', '1', '0']);
});

it('a report that was kept by who checks the content is refused for what is wrong with it all the same', async () => {
  const own = join(folder, 'reports/410403-government');
  const text = readFileSync(join(own, '2020.txt'), 'utf8');
  writeFileSync(join(own, '2021.txt'), `${text}\n另附说明。\n`);
  const { read, archive } = await readOnce(folder, await readAgencies(folder));
  const mistakes: number[] = [];
  // In their order: a report is kept under that of the year before too.
  for (const file of await archive.list()) mistakes.push((await read(file)).mistakes.length);
  expect(mistakes).toEqual([0, expect.toSatisfy((count: number) => count > 0)]);
  await expect(storeOnDisk().load()).rejects.toThrow(/^reports\/410403-government\/2021\.txt: /);
});
