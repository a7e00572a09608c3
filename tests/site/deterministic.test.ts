import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** Whether the map of the site names only pages that are there, and robots.txt names the map. */
function expectMapOf(site: string, paths: ReadonlyMap<string, string>): void {
  const map = readFileSync(join(site, 'sitemap.xml'), 'utf8');
  const listed = [...map.matchAll(/<loc>https:\/\/example\.org\/(.*?)<\/loc>/g)].map(
    (match) => match[1] ?? '',
  );
  expect(listed).toContain('reports/410304-government/2021/');
  expect(listed.filter((path) => !paths.has(`${path}index.html`))).toEqual([]);
  expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain(
    'Sitemap: https://example.org/sitemap.xml',
  );
}

it('two builds of one state are the same byte for byte, whenever and wherever they are made', async () => {
  const surroundings = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', SITE: 'https://example.org' },
    { TZ: 'Pacific/Pago_Pago', LANG: 'C', SITE: 'https://example.org' },
  ];
  const builds: Map<string, string>[] = [];
  for (const [place, env] of surroundings.entries()) {
    const site = join(folder, `site-${place}`);
    await buildOnce(site, join(folder, `cache-${place}`), join(PROJECT, 'content'), env);
    builds.push(treeDigests(site));
  }
  const [first, second] = builds;
  const differing = [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])].filter(
    (path) => first?.get(path) !== second?.get(path),
  );
  expect(first?.size).toBeGreaterThan(100);
  expect([...(first?.keys() ?? [])].filter((path) => path.startsWith('pagefind/')).length).toBeGreaterThan(5);
  expect(differing).toEqual([]);
  expectMapOf(join(folder, 'site-0'), first ?? new Map());
}, 600_000);
