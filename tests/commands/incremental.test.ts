import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitContent, EDIT_KINDS, randomEdit } from '../../scripts/bench/random-edits.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { random as randomOf } from '../../scripts/synth/random.ts';
import { writeArchive } from '../../scripts/synth/write-archive.ts';
import { treeDigests } from '../tree-digests.ts';
import { buildOnce } from './build-once.ts';

/** `npm run bench:incremental` makes hundreds of edits, and holds each against a site built from nothing. */
const EDITS = 10;
/** Years before this are left out: pages of comparisons are made for each year. */
const SINCE = 2024;
const SEED = 17;

let folder = '';
beforeAll(() => {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, '.cache/incremental-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function writeSmall(content: string): Promise<void> {
  await writeArchive(content, { reports: 60, seed: SEED, province: '410000' });
  for (const entry of readdirSync(join(content, 'reports'), { recursive: true, withFileTypes: true }))
    if (entry.isFile() && Number.parseInt(entry.name, 10) < SINCE) rmSync(join(entry.parentPath, entry.name));
}

it(`a site is the same after ${EDITS} edits as built from nothing, with a kept page cut short`, async () => {
  const [site, cache, content] = ['site', 'cache', 'content'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeSmall(content);
  commitContent(content);
  await buildOnce(site, cache, content);
  const placeOf = (path: string): number => statSync(join(site, path)).ino;
  const built = placeOf('index.html');
  const before = new Map([...treeDigests(site).keys()].map((path) => [path, placeOf(path)]));
  await buildOnce(site, cache, content);
  expect(placeOf('index.html'), 'a site of which nothing changed stays').toBe(built);

  const random = randomOf('edits', SEED);
  for (let edit = 0; edit < EDITS; edit++) {
    await randomEdit(content, random, EDIT_KINDS[edit % EDIT_KINDS.length]!);
    // The last is content that no commit holds.
    if (edit < EDITS - 1) commitContent(content);
  }
  truncateSync(join(site, 'kit/index.html'), 100);
  await buildOnce(site, cache, content);
  const fresh = join(folder, 'fresh');
  await buildOnce(fresh, join(folder, 'fresh-cache'), content);
  const [is, wanted] = [treeDigests(site), treeDigests(fresh)];
  const differing = [...new Set([...is.keys(), ...wanted.keys()])].filter(
    (path) => is.get(path) !== wanted.get(path),
  );
  expect(differing).toEqual([]);
  const kept = [...is.keys()].filter((path) => before.get(path) === placeOf(path));
  expect(kept.filter((path) => path.startsWith('reports/')).length).toBeGreaterThan(5);
}, 600_000);
