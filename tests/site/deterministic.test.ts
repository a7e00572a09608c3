import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { buildOnce } from '../commands/build-once.ts';
import { treeDigests } from '../tree-digests.ts';

let folder = '';
beforeAll(() => {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, '.cache/twice-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('two builds of one state are the same byte for byte, whenever and wherever they are made', async () => {
  const site = join(folder, 'site');
  const elsewhere = {
    TZ: 'Pacific/Pago_Pago',
    LANG: 'C',
    LANGUAGES: '',
    // As machines have them for programs of their own.
    BASE_URL: 'https://example.com/',
    DEV: 'true',
    MODE: 'development',
  };
  await buildOnce(site, join(folder, 'cache'), join(PROJECT, 'content'), elsewhere);
  const [first, second] = [treeDigests(join(PROJECT, 'dist')), treeDigests(site)];
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
  expect(first.size).toBeGreaterThan(100);
  expect([...first.keys()].filter((path) => path.startsWith('pagefind/')).length).toBeGreaterThan(5);
  expect(differing).toEqual([]);
}, 600_000);
