import { appendFileSync, cpSync, globSync, mkdirSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { commitContent } from '../../scripts/bench/commit-content.ts';
import { randomEdit } from '../../scripts/bench/random-edits.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { random as randomOf } from '../../scripts/synth/random.ts';
import { writeArchive } from '../../scripts/synth/write-archive.ts';
import { some } from '../some.ts';
import { treeDigests } from '../tree-digests.ts';
import { callOnce } from './build-once.ts';

const PROVINCES = ['32', '41', '61'];
/** Years before this are left out: pages of comparisons are made for each year. */
const SINCE = 2024;

let folder = '';
beforeAll(() => {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, '.cache/shards-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three provinces, with what leads from one to another and what keepers do. */
async function writeProvinces(content: string): Promise<void> {
  for (const province of PROVINCES) {
    const own = join(folder, province);
    await writeArchive(own, { reports: 30, seed: 17, province: `${province}0000` });
    cpSync(own, content, { recursive: true });
  }
  for (const file of globSync('reports/*/*', { cwd: content }))
    if (Number.parseInt(file.split('/').at(-1)!, 10) < SINCE) rmSync(join(content, file));
  commitContent(content);
  const random = randomOf('shards', 17);
  for (const kind of ['replace', 'lead', 'correct', 'withdraw', 'rename', 'english', 'vanish'])
    await randomEdit(content, random, kind);
  const [from] = some(globSync('agencies/32*.yml', { cwd: content }));
  const [to] = some(globSync('agencies/61*.yml', { cwd: content }));
  const successor = to!.slice('agencies/'.length, -'.yml'.length);
  const confirmed = [{ rule: 'agency-successor', note: '职能划转外省。' }];
  appendFileSync(join(content, from!), stringify({ successor, successorSince: '2025-01-01', confirmed }));
  commitContent(content);
}

it('three provinces built apart and assembled are, byte for byte, the site built at once', async () => {
  const [content, shards, cache] = ['content', 'shards', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeProvinces(content);
  const pages: number[] = [];
  for (const province of PROVINCES)
    pages.push((await callOnce('buildShard', [[province], shards], content, {})).pages);
  // As on the machine that assembles, which has parsed none of them.
  const reports = globSync('*/reports/*/*.json', { cwd: shards });
  // Builds of other tests forget reports too.
  for (const path of some(reports))
    rmSync(join(PROJECT, '.cache', path.split('/').slice(1).join('/')), { force: true });
  // What was cut short on its way is made again.
  truncateSync(some(globSync(join(shards, '41/site/reports/*/2024/index.html')))[0]!, 100);
  truncateSync(join(shards, some(reports)[0]!), 100);

  const site = join(folder, 'site');
  const assembled = await callOnce('buildSite', [site, cache, { shards }], content, {});
  const whole = await callOnce(
    'buildSite',
    [join(folder, 'whole'), join(folder, 'whole-cache')],
    content,
    {},
  );
  const [is, wanted] = [treeDigests(site), treeDigests(join(folder, 'whole'))];
  expect(
    [...new Set([...is.keys(), ...wanted.keys()])].filter((path) => is.get(path) !== wanted.get(path)),
  ).toEqual([]);
  expect(assembled.pages).toBe(whole.pages);
  const ofShards = pages.reduce((sum, more) => sum + more, 0);
  // The page that was cut short, and those of agencies that another province is named on.
  expect(assembled.pages - assembled.rendered!).toBeGreaterThan(ofShards - 10);
  expect(ofShards).toBeGreaterThan(60);
}, 600_000);
