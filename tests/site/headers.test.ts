import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/site/folders.ts';
import { responseHeaders } from '../../scripts/site/hosting/response-headers.ts';
import { listen, staticServer } from '../../scripts/site/static-server.ts';
import { some } from '../some.ts';
import { base, pages, readSiteFile, siteFiles } from './built-pages.ts';

/** The sources of each directive of a policy. */
const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );

const UNFRAMED = "frame-ancestors 'none'";

/** The rules of `_headers`: pattern below the site's base → headers. */
function hostRules(): Map<string, Record<string, string>> {
  const rules = new Map<string, Record<string, string>>();
  let current: Record<string, string> = {};
  for (const line of readSiteFile('_headers').split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) current[name] = value;
    else if (line.startsWith('/')) rules.set(line.replace(base, '/'), (current = {}));
  }
  return rules;
}

const server: Server = staticServer(undefined, '/');
let address = '';
beforeAll(async () => {
  address = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => server.close());

describe('response headers', () => {
  it('hold a policy that allows no more than the one on the pages', () => {
    const header = directivesOf(responseHeaders('/index.html')['Content-Security-Policy'] ?? '');
    expect(header.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(header.get('frame-ancestors')).toEqual(["'none'"]);
    for (const page of some(pages)) {
      const meta = page.elements.find(
        ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
      );
      const own = directivesOf(meta?.attributes.get('content') ?? '');
      for (const [name, sources] of header) {
        const allowed = own.get(name);
        if (allowed) expect(allowed, `${page.address} ${name}`).toEqual(expect.arrayContaining(sources));
      }
    }
  });

  it('come with every file that npm start serves', async () => {
    const sample = [
      '/',
      '/robots.txt',
      '/404.html',
      ...['.css', '.js', '.csv', '.json', '.txt', '.pf_index', '.pf_meta'].flatMap((extension) =>
        siteFiles
          .filter((path) => path.endsWith(extension))
          .slice(0, 3)
          .map((path) => `/${path}`),
      ),
    ];
    for (const path of some(sample)) {
      const { headers } = await fetch(address + path);
      for (const [name, value] of Object.entries(responseHeaders(path)))
        expect([path, name, headers.get(name)]).toEqual([path, name, value]);
    }
    const missing = await fetch(`${address}/nowhere/`);
    expect(missing.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('hand over compressed and other binary files as they are', async () => {
    for (const [name, type] of [
      ['figures.csv.gz', 'application/gzip'],
      ['figures.parquet', 'application/vnd.apache.parquet'],
      ['figures.zip', 'application/zip'],
      ['SHA256SUMS', 'text/plain; charset=utf-8'],
    ] as const) {
      const response = await fetch(`${address}/data/${name}`);
      expect(response.headers.get('content-type'), name).toBe(type);
      const file = readFileSync(join(SITE, 'data', name));
      expect(Buffer.from(await response.arrayBuffer()).equals(file), name).toBe(true);
    }
  });

  it('let browsers keep the files of the search index only under the address of their edition', async () => {
    const cacheOf = async (path: string) => (await fetch(address + path)).headers.get('cache-control');
    expect(await cacheOf('/pagefind/manifest.json')).toBe('no-cache');
    expect(await cacheOf('/pagefind/pagefind.js')).toBe('no-cache');
    expect(await cacheOf('/pagefind/pagefind.js?v=0123')).toMatch(/immutable/);
  });

  it('let other sites show what is made for it, and nothing else', async () => {
    const unframed = [...hostRules()].filter(([, rule]) => rule['Content-Security-Policy'] === UNFRAMED);
    const matches = (pattern: string, path: string): boolean =>
      pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const { address } of some(pages)) {
      const framed = /^\/(?:en\/)?embed\//.test(address);
      const narrowed = unframed.some(([pattern]) => matches(pattern, address));
      expect([address, narrowed]).toEqual([address, !framed]);
      const sent = directivesOf(responseHeaders(address)['Content-Security-Policy'] ?? '');
      expect([address, sent.get('frame-ancestors')]).toEqual([address, [framed ? '*' : "'none'"]]);
    }
    const { headers } = await fetch(`${address}/embed/chart/`);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('are the same for hosts that read _headers', () => {
    const rules = hostRules();
    const { 'Cache-Control': cache, ...page } = responseHeaders('/index.html');
    // Such hosts revalidate by themselves; two matching rules would send both values.
    expect(cache).toBe('no-cache');
    const { 'Content-Security-Policy': policy = '', ...others } = page;
    const content = policy.replace(`; ${UNFRAMED}`, '');
    expect(rules.get('/*')).toEqual({ ...others, 'Content-Security-Policy': content });
    expect(responseHeaders('/embed/chart/')['Content-Security-Policy']).toBe(`${content}; frame-ancestors *`);
    expect(rules.get('/_astro/*')).toEqual({
      'Cache-Control': responseHeaders('/_astro/page.css')['Cache-Control'],
    });
  });
});
