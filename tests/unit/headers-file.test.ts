import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { headersFile } from '../../scripts/site/hosting/headers-file.ts';
import { rawCharsets } from '../../scripts/site/hosting/raw-charsets.ts';
import { responseHeaders } from '../../scripts/site/hosting/response-headers.ts';
import { reportRawPath } from '../../src/addresses.ts';
import { extensionsOf } from '../../src/formats/registry.ts';
import { some } from '../some.ts';

/** 政府信息公开工作年度报告 in GB18030. */
const GB18030 = Buffer.from('d5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6', 'hex');

const folder = mkdtempSync(join(tmpdir(), 'headers-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const raw = extensionsOf().map((extension) => `/${reportRawPath('410304-government/2021', extension)}`);
const inGb18030 = ['/reports/410304-government/2020.txt', '/reports/410304-government/2019/2020-03-01.html'];
const pages = [
  '/',
  '/about/',
  '/reports/410304-government/2021/',
  '/embed/chart/',
  '/en/',
  '/en/reports/',
  '/en/embed/chart/',
];
for (const [path, content] of [
  ...raw.map((path) => [path, '政府信息公开工作年度报告'] as const),
  ...inGb18030.map((path) => [path, GB18030] as const),
  ...pages.map((path) => [`${path}index.html`, ''] as const),
  ['/404.html', ''] as const,
  ['/_astro/page.css', ''] as const,
]) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/**
 * What a host sends by the rules of a file `_headers`, as Cloudflare Pages documents it: all rules that fit in turn, `*` for
 * any piece of the path, "!" to take a header away, several values joined by a comma.
 */
function sentBy(file: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const block of file.split(/^(?=\/)/m)) {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = pattern.replaceAll(/[.+?()[\]]/g, '\\$&').replaceAll('*', '.*');
    if (!pattern.startsWith('/') || !new RegExp(`^${expression}$`).test(path)) continue;
    for (const line of lines) {
      const [, taken] = /^ {2}! ([\w-]+)$/.exec(line) ?? [];
      const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      if (taken) delete sent[taken];
      if (name && value) sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
    }
  }
  return sent;
}

describe.each(['/', '/x/'])('What hosts that read _headers are told, for a site at %s', (base) => {
  const told = async (): Promise<string> =>
    headersFile({ base, site: folder, charsets: await rawCharsets(folder) });
  const send = async (path: string): Promise<Record<string, string>> =>
    sentBy(await told(), base.slice(0, -1) + path);

  it('is what npm run serve sends with raw reports of every format, in their own characters', async () => {
    for (const path of some([...raw, ...inGb18030])) {
      const charset = inGb18030.includes(path) ? 'gb18030' : 'utf-8';
      const sent = await send(path);
      const expected = responseHeaders(path, { charset });
      // Such hosts know the type of JSON themselves.
      if (!path.endsWith('.json'))
        expect([path, sent['Content-Type']]).toEqual([path, expected['Content-Type']]);
      expect([path, sent['X-Content-Type-Options']]).toEqual([path, 'nosniff']);
      const isSandboxed = expected['Content-Security-Policy']!.includes('sandbox');
      expect([path, sent['Content-Security-Policy']!.includes('sandbox')]).toEqual([path, isSandboxed]);
    }
  });

  it('sends what a page says as Markdown as that, and archived Markdown as text', async () => {
    const twin = '/reports/410304-government/2021/index.md';
    for (const path of ['/index.md', twin])
      expect((await send(path))['Content-Type']).toBe('text/markdown; charset=utf-8');
    expect(responseHeaders(twin)['Content-Type']).toBe('text/markdown; charset=utf-8');
    expect((await send('/reports/410304-government/2021.md'))['Content-Type']).toBe(
      'text/plain; charset=utf-8',
    );
  });

  it('lets other sites show only what is made for it', async () => {
    for (const path of some(pages)) {
      const { 'Content-Security-Policy': policy = '' } = await send(path);
      expect([path, policy.includes("frame-ancestors 'none'")]).toEqual([path, !path.includes('/embed/')]);
    }
  });

  it('keeps for a year what is named by its content, and nothing else', async () => {
    expect((await send('/_astro/page.css'))['Cache-Control']).toContain('immutable');
    for (const path of some([...pages, ...raw]))
      expect([path, (await send(path))['Cache-Control']]).toEqual([path, undefined]);
  });

  it('says nothing of what lies elsewhere on the origin', async () => {
    const elsewhere = Object.keys(sentBy(await told(), '/y/'));
    expect(elsewhere.length > 0).toBe(base === '/');
  });
});

describe('The guide to adding a report', () => {
  it('names every extension', () => {
    const guide = readFileSync('docs/adding-a-report.md', 'utf8');
    for (const extension of some(extensionsOf()))
      expect([extension, guide.includes(`\`${extension}\``)]).toEqual([extension, true]);
  });
});
