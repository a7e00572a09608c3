import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageWriter } from '../../scripts/site/page-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page that was rendered', () => {
  it('is written at its address, whatever folders that has', () => {
    const write = pageWriter(join(folder, 'next'));
    for (const path of ['index.html', 'reports/a/2021/index.html', 'reports/a/index.html']) {
      expect(write(path, Buffer.from(path))).toBe(true);
      expect(readFileSync(join(folder, 'next', path), 'utf8')).toBe(path);
    }
  });

  it('is left to Astro where a file is, and never written into one of the last site', () => {
    const [last, next] = [join(folder, 'last.txt'), join(folder, 'linked')];
    writeFileSync(last, 'of the last site');
    mkdirSync(next);
    linkSync(last, join(next, 'robots.txt'));
    expect(pageWriter(next)('robots.txt', Buffer.from('rendered'))).toBe(false);
    expect(readFileSync(last, 'utf8')).toBe('of the last site');
  });
});
