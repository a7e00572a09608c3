import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeArchive } from '../../scripts/synth/write-archive.ts';
import { crawlComparisons } from '../site/crawl-comparisons.ts';
import { buildOnce } from './build-once.ts';

const REPORTS = 150;
const folder = mkdtempSync(join(tmpdir(), 'nianbao-comparison-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every number and sum of a synthetic archive is that of its reports', { timeout: 300_000 }, async () => {
  const [content, site, cache] = ['content', 'site', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeArchive(content, { reports: REPORTS, seed: 20, province: '410000' });
  await buildOnce(site, cache, content);
  const crawl = crawlComparisons(site);
  expect(crawl.wrong).toEqual([]);
  expect(crawl.reports).toBe(REPORTS);
  expect(crawl.values).toBeGreaterThan(REPORTS * 70);
  expect(crawl.sums).toBeGreaterThan(200);
});
