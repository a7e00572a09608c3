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

const ORIGIN = 'https://example.org/';

/** Whether the maps of the site name only pages that are there, with times, and robots.txt names the map of them. */
function expectMapsOf(site: string, paths: ReadonlyMap<string, string>): void {
  const listed = (path: string): string[] =>
    [...readFileSync(join(site, path), 'utf8').matchAll(/<loc>(.*?)<\/loc><lastmod>\d{4}-/g)].map((match) =>
      (match[1] ?? '').slice(ORIGIN.length),
    );
  const maps = listed('sitemap.xml');
  expect(maps.filter((path) => !paths.has(path))).toEqual([]);
  const pages = maps.flatMap(listed);
  expect(pages).toContain('reports/410304-government/2021/');
  expect(pages.filter((path) => !paths.has(`${path}index.html`))).toEqual([]);
  expect(new Set(pages).size).toBe(pages.length);
  expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${ORIGIN}sitemap.xml`);
}

/** Whether a shared link has a picture that is there, and says where the page lies. */
function expectSharedLinks(site: string, paths: ReadonlyMap<string, string>): void {
  const page = readFileSync(join(site, 'reports/410304-government/2021/index.html'), 'utf8');
  const meta = (name: string): string =>
    new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(page)?.[1] ?? '';
  expect(meta('og:url')).toBe(`${ORIGIN}reports/410304-government/2021/`);
  expect(meta('og:image').startsWith(ORIGIN)).toBe(true);
  expect(paths.has(meta('og:image').slice(ORIGIN.length))).toBe(true);
}

it('two builds of one state are the same byte for byte, whenever and wherever they are made', async () => {
  const surroundings = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', SITE: ORIGIN },
    { TZ: 'Pacific/Pago_Pago', LANG: 'C', SITE: ORIGIN },
  ];
  const [first, second] = await Promise.all(
    surroundings.map(async (env, place) => {
      const site = join(folder, `site-${place}`);
      await buildOnce(site, join(folder, `cache-${place}`), join(PROJECT, 'content'), env);
      return treeDigests(site);
    }),
  );
  const differing = [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])].filter(
    (path) => first?.get(path) !== second?.get(path),
  );
  expect(first?.size).toBeGreaterThan(100);
  expect([...(first?.keys() ?? [])].filter((path) => path.startsWith('pagefind/')).length).toBeGreaterThan(5);
  expect(differing).toEqual([]);
  expectMapsOf(join(folder, 'site-0'), first ?? new Map());
  expectSharedLinks(join(folder, 'site-0'), first ?? new Map());
}, 600_000);
