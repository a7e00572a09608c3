import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responseHeaders } from '../../scripts/site/hosting/response-headers.ts';
import { hostingOf, writeHostFiles, writeServerFiles } from '../../scripts/site/hosting/write-hosting.ts';
import { ensureWebServer } from '../../scripts/testing/ensure-web-server.ts';
import { freePort } from '../../scripts/testing/free-port.ts';
import type { Charset } from '../../src/text/decode.ts';
import { some } from '../some.ts';

/**
 * What the build writes for nginx and Caddy, in running servers, for a site at the root of its origin and for one below
 * a path: as docs/deploying.md says to include it.
 */

/** 政府信息 in GB18030 and in Big5, as every table of those encodings has it. */
const GB18030 = Buffer.from('d5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6', 'hex');
const BIG5 = Buffer.from('ac46a9b2b8eab054a4bdb67da475a740a67eab d7b3f8a769'.replaceAll(' ', ''), 'hex');
const LONG = '政府信息公开工作年度报告\n'.repeat(200);

/** Raw reports, some of them hostile, and the characters that each is in. */
const RAW: Record<string, [bytes: Buffer, charset: Charset]> = {
  '/reports/410304-government/2021.txt': [Buffer.from('政府信息公开工作年度报告\n'), 'utf-8'],
  '/reports/410304-government/2020.txt': [GB18030, 'gb18030'],
  '/reports/410304-government/2020/2021-03-01.txt': [GB18030, 'gb18030'],
  '/reports/410304-government/2019.md': [Buffer.from('# 政府信息公开工作年度报告\n'), 'utf-8'],
  '/reports/410304-government/2018.html': [Buffer.from('<script>alert(1)</script>'), 'utf-8'],
  '/reports/410304-government/2017.htm': [
    Buffer.concat([Buffer.from('<script>alert(1)</script>'), GB18030]),
    'gb18030',
  ],
  // The letter of the path that the site lives below.
  '/reports/410326-tax-bureau/2021.txt': [BIG5, 'big5'],
  '/reports/410305-government/2020.txt': [Buffer.from('\ufeff政府信息公开\n', 'utf16le'), 'utf-16le'],
  '/reports/410305-government/2019.pdf': [Buffer.from('%PDF-1.7'), 'utf-8'],
};

const page = (words: string): string => `<!doctype html><title>${words}</title><p>${LONG}`;
const FILES: Record<string, string | Buffer> = {
  '/index.html': page('home'),
  '/404.html': page('missing'),
  '/search/index.html': page('search'),
  '/embed/chart/index.html': page('chart'),
  '/reports/410304-government/2021/index.html': page('report'),
  '/reports/410304-government/2021/index.md': LONG,
  '/reports/410304-government/2021.json': JSON.stringify({ text: LONG }),
  '/reports/410304-government/2021.csv': LONG,
  '/_astro/page.abc123.css': `a{}/*${LONG}*/`,
  '/pagefind/manifest.json': '{}',
  '/pagefind/pagefind.js': 'export {}',
  '/pagefind/index/zh.pf_index': gzipSync(LONG),
  '/data/figures.csv.gz': gzipSync(LONG),
  '/data/figures.parquet': 'PAR1',
  '/data/SHA256SUMS': 'abc',
  '/robots.txt': 'User-agent: *',
  '/opensearch.xml': '<OpenSearchDescription/>',
  '/preferences.js': '1',
  '/.hidden': 'left by a tool',
  ...Object.fromEntries(Object.entries(RAW).map(([path, [bytes]]) => [path, bytes])),
};

const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
const guide = readFileSync('docs/deploying.md', 'utf8');

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Not `fetch`, which tidies paths and unpacks bodies.
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** The part of docs/deploying.md that shows how a server includes what the build wrote, for a site of this test. */
function shown(server: 'nginx' | 'caddyfile', { site, port }: Based): string {
  const [, block = ''] = new RegExp(`\`\`\`${server}\n([^\`]+)\`\`\``).exec(guide) ?? [];
  expect(block).toContain('/srv/nianbao/dist.hosting/');
  return block
    .replaceAll('/srv/nianbao/dist.hosting', hostingOf(site))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/^example\.org \{/m, `http://127.0.0.1:${port} {`);
}

interface Based {
  base: string;
  site: string;
  port: number;
}

async function makeSites(): Promise<Based[]> {
  const sites: Based[] = [];
  for (const [name, base] of [
    ['root', '/'],
    ['below', '/x/'],
  ] as const) {
    const site = join(folder, name);
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), content);
    }
    await writeServerFiles(site, base, await writeHostFiles(site, base));
    sites.push({ base, site, port: await freePort() });
  }
  return sites;
}

/** A running server needs no rights here and writes only into the test's folder. */
function nginxCommand(sites: readonly Based[]): string[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `daemon off; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${join(folder, 'pid')};
error_log stderr warn;
events { worker_connections 64; }
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; sendfile on;
${temporary.join('\n')}
${sites.map((site) => shown('nginx', site)).join('\n')} }
`,
  );
  return [ensureWebServer('nginx'), '-p', folder, '-c', conf, '-e', 'stderr'];
}

function caddyCommand(sites: readonly Based[]): string[] {
  const conf = join(folder, 'Caddyfile');
  writeFileSync(
    conf,
    `{\n  admin off\n  auto_https off\n}\n${sites.map((site) => shown('caddyfile', site)).join('\n')}`,
  );
  return [ensureWebServer('caddy'), 'run', '--config', conf, '--adapter', 'caddyfile'];
}

interface Running {
  process: ChildProcess;
  sites: Based[];
  /** What it wrote to its log until it answered. */
  said: string;
}

async function start(command: (sites: readonly Based[]) => string[]): Promise<Running> {
  const sites = await makeSites();
  const [program = '', ...args] = command(sites);
  const process_ = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const running: Running = { process: process_, sites, said: '' };
  const listen = (text: Buffer): void => void (running.said += text.toString());
  process_.stderr?.on('data', listen);
  for (let attempt = 0; attempt < 300; attempt++) {
    if (process_.exitCode !== null) throw new Error(`${program} did not start: ${running.said}`);
    const answers = await Promise.all(sites.map(({ port, base }) => get(port, base).catch(() => null)));
    if (answers.every((answer) => answer !== null)) {
      process_.stderr?.off('data', listen).resume();
      return running;
    }
    await pause(100);
  }
  throw new Error(`${program} does not answer: ${running.said}`);
}

async function stop({ process: child }: Running): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

const SERVERS = { nginx: nginxCommand, caddy: caddyCommand };
const running = new Map<string, Running>();
const onLinux = process.platform === 'linux';

beforeAll(async () => {
  if (!onLinux) return;
  for (const [name, command] of Object.entries(SERVERS)) running.set(name, await start(command));
}, 180_000);

afterAll(async () => {
  for (const server of running.values()) await stop(server);
  rmSync(folder, { recursive: true, force: true });
});

const CASES = Object.keys(SERVERS).flatMap((server) =>
  [0, 1].map((index) => ({ server, index, place: index === 0 ? 'at the root' : 'below a path' })),
);

// Elsewhere there is no such package to install.
describe.runIf(onLinux).each(CASES)('$server, for a site $place', ({ server, index }) => {
  const site = (): Based => running.get(server)!.sites[index]!;
  const ask = (path: string, headers?: Record<string, string>): Promise<Answer> =>
    get(site().port, site().base.slice(0, -1) + path, headers);

  it('sends the headers that npm run serve sends, with every kind of file', async () => {
    const paths = Object.keys(FILES).filter((path) => !path.includes('/.'));
    for (const path of some(paths)) {
      const asked = path.replace(/\/index\.html$/, '/');
      const { status, headers, body } = await ask(asked);
      const charset = RAW[path]?.[1] ?? 'utf-8';
      const { 'Content-Encoding': _, ...expected } = responseHeaders(path, { charset });
      expect([asked, status]).toEqual([asked, 200]);
      for (const [name, value] of Object.entries(expected))
        expect([asked, name, headers[name.toLowerCase()]]).toEqual([asked, name, value]);
      expect(body.equals(Buffer.from(FILES[path]!))).toBe(true);
    }
  });

  it('names the characters of pages, styles and scripts', async () => {
    const typeOf = async (path: string) => (await ask(path)).headers['content-type'];
    expect(await typeOf('/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/_astro/page.abc123.css')).toBe('text/css; charset=utf-8');
    expect(await typeOf('/preferences.js')).toMatch(/^(?:text|application)\/javascript; charset=utf-8$/);
  });

  it('gives raw reports as text in a sandbox, in the characters they were saved in', async () => {
    for (const [path, [, charset]] of some(Object.entries(RAW))) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.+sandbox$/);
      if (!path.endsWith('.pdf'))
        expect([path, headers['content-type']]).toEqual([path, `text/plain; charset=${charset}`]);
    }
  });

  it('lets other sites show what is made for it, and nothing else', async () => {
    const policyOf = async (path: string) => (await ask(path)).headers['content-security-policy'];
    expect(await policyOf('/embed/chart/')).toMatch(/frame-ancestors \*$/);
    expect(await policyOf('/reports/410304-government/2021/')).toMatch(/frame-ancestors 'none'$/);
  });

  it('keeps what is named by its content, and what the search asks for with its edition', async () => {
    const cacheOf = async (path: string) => (await ask(path)).headers['cache-control'];
    for (const path of [
      '/_astro/page.abc123.css',
      '/pagefind/index/zh.pf_index',
      '/pagefind/pagefind.js?v=0123',
    ])
      expect([path, await cacheOf(path)]).toEqual([path, 'public, max-age=31536000, immutable']);
    for (const path of ['/', '/pagefind/manifest.json', '/pagefind/pagefind.js', '/_astro/gone.css'])
      expect([path, await cacheOf(path)]).toEqual([path, 'no-cache']);
  });

  it('answers 304 to who has the page already', async () => {
    const { headers } = await ask('/search/');
    const again = await ask('/search/', { 'If-None-Match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  it('compresses text and leaves alone what is compressed', async () => {
    const packed = { 'Accept-Encoding': 'gzip' };
    for (const path of [
      '/search/',
      '/reports/410304-government/2021.json',
      '/reports/410304-government/2021.csv',
      '/_astro/page.abc123.css',
    ]) {
      const [plain, small] = [await ask(path), await ask(path, packed)];
      expect([path, small.headers['content-encoding'], small.headers['vary']]).toEqual([
        path,
        'gzip',
        'Accept-Encoding',
      ]);
      expect(small.body.length).toBeLessThan(plain.body.length);
      expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
    }
    for (const path of ['/pagefind/index/zh.pf_index', '/data/figures.csv.gz'])
      expect([path, (await ask(path, packed)).headers['content-encoding']]).toEqual([path, undefined]);
  });

  it('answers what is not there with the page for it, also folders without one and files of hosts and tools', async () => {
    const { 'Content-Security-Policy': policy } = responseHeaders('/');
    for (const path of [
      '/nowhere/',
      '/_astro/',
      '/pagefind/',
      '/_headers',
      '/%5fheaders',
      '/.hidden',
      '/.nojekyll',
      '/nginx-locations.conf',
      '/Caddyfile',
      '/reports/410304-government/1999.txt',
      '/reports/410304-government/1999.json',
    ]) {
      const { status, headers, body } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).toBe(FILES['/404.html']);
      expect([path, headers['content-type']]).toEqual([path, 'text/html; charset=utf-8']);
      expect([path, headers['content-security-policy']]).toEqual([path, policy]);
    }
  });

  it('redirects to the slash at the end, on the host that was asked', async () => {
    const { base } = site();
    const { status, headers } = await ask('/search?q=1');
    expect(Math.floor(status / 100)).toBe(3);
    expect(headers['location']).toBe(`${base}search/?q=1`);
    if (base === '/') return;
    const bare = await ask('');
    expect([bare.status, bare.headers['location']]).toEqual([301, base]);
  });

  it('leaves the rest of the origin to others, and gives nothing from outside of the site', async () => {
    const { base, port } = site();
    for (const path of ['/../nginx.conf', '/%2e%2e/nginx.conf', '/..%2fnginx.conf', '/..'])
      expect([path, (await ask(path)).body.toString()]).toEqual([
        path,
        expect.not.stringContaining('daemon'),
      ]);
    if (base === '/') return;
    const { headers, body } = await get(port, '/search/');
    expect(body.toString()).not.toContain('<title>search');
    expect(headers['content-security-policy']).toBeUndefined();
  });
});

describe.runIf(onLinux)('nginx and Caddy', () => {
  it('start without a complaint', () => {
    expect(running.get('nginx')!.said).toBe('');
    expect(running.get('caddy')!.said).not.toContain('"level":"error"');
  });
});
