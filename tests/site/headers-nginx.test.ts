import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, SITE } from '../../scripts/site/folders.ts';
import { responseHeaders } from '../../scripts/site/response-headers.ts';
import { ensureNginx } from '../../scripts/testing/ensure-nginx.ts';
import { freePort } from '../../scripts/testing/free-port.ts';
import { some } from '../some.ts';
import { siteFiles } from './built-pages.ts';

/** The extreme cases that the archive may lack: raw reports of every kind, one of them hostile. */
const RAW = {
  'reports/410304-government/1999.txt': '政府信息公开工作年度报告\n',
  'reports/410304-government/1999.md': '# 政府信息公开工作年度报告\n',
  'reports/410304-government/1999.html': '<script>alert(1)</script>',
  'reports/410304-government/1998.htm': '<script>alert(1)</script>',
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const onLinux = process.platform === 'linux';
const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
let nginx: ChildProcess | undefined;
let port = 0;
let complaints = '';

function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
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

/** A configuration around docs/nginx.conf that needs no rights and writes only into the test's folder. */
function configure(): string {
  const site = join(folder, 'site');
  cpSync(SITE, site, { recursive: true, dereference: true });
  for (const [path, text] of Object.entries(RAW)) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  writeFileSync(join(site, '.hidden'), 'left by a tool');
  const server = readFileSync(join(PROJECT, 'docs/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/nianbao/dist;', `root ${site};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const path = join(folder, 'nginx.conf');
  writeFileSync(
    path,
    `daemon off; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${join(folder, 'pid')};
error_log stderr warn;
events { worker_connections 64; }
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; sendfile on;
${temporary.join('\n')}
${server} }
`,
  );
  return path;
}

beforeAll(async () => {
  if (!onLinux) return;
  port = await freePort();
  nginx = spawn(ensureNginx(), ['-p', folder, '-c', configure(), '-e', 'stderr']);
  nginx.stderr?.on('data', (text: Buffer) => (complaints += text.toString()));
  for (let attempt = 0; attempt < 100; attempt++) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start with docs/nginx.conf: ${complaints}`);
    if (await get('/').catch(() => null)) return;
    await pause(100);
  }
  throw new Error(`nginx does not answer: ${complaints}`);
}, 120_000);

afterAll(async () => {
  if (nginx && nginx.exitCode === null) {
    const ended = new Promise((resolve) => nginx?.once('exit', resolve));
    nginx.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

// The largest: what is small is sent as it is.
const styleSheet = `/${
  siteFiles
    .filter((path) => /^_astro\/.*\.css$/.test(path))
    .sort((one, other) => statSync(join(SITE, other)).size - statSync(join(SITE, one)).size)[0]
}`;
const indexFile = `/${siteFiles.find((path) => path.endsWith('.pf_index'))}`;
const report = `/${siteFiles.find((path) => /^reports\/[^/]+\/\d{4}\/index\.html$/.test(path))?.replace('index.html', '')}`;
const reportData = `${report.slice(0, -1)}.json`;
const reportFigures = `${report.slice(0, -1)}.csv`;

// Elsewhere there is no nginx to install.
describe.runIf(onLinux)('docs/nginx.conf in a running nginx (on Linux)', () => {
  it('starts without a complaint', () => expect(complaints).toBe(''));

  it('sends the headers that npm start sends, with every kind of file', async () => {
    const paths = [
      '/',
      '/embed/chart/',
      report,
      reportData,
      reportFigures,
      styleSheet,
      indexFile,
      '/pagefind/manifest.json',
      '/robots.txt',
      '/opensearch.xml',
      ...Object.keys(RAW).map((path) => `/${path}`),
    ];
    for (const path of some(paths)) {
      const { status, headers } = await get(path);
      const { 'Content-Type': type, ...expected } = responseHeaders(path.replace(/\/$/, '/index.html'));
      expect([path, status]).toEqual([path, 200]);
      for (const [name, value] of Object.entries(expected))
        expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
      if (type) expect([path, headers['content-type']]).toEqual([path, type]);
      expect(headers['server']).toBe('nginx');
    }
  });

  it('names the characters of pages, styles and data', async () => {
    const typeOf = async (path: string) => (await get(path)).headers['content-type'];
    expect(await typeOf('/')).toBe('text/html; charset=utf-8');
    expect(await typeOf(styleSheet)).toBe('text/css; charset=utf-8');
    expect(await typeOf('/preferences.js')).toMatch(/^(?:text|application)\/javascript; charset=utf-8$/);
  });

  it('gives raw reports as text, whatever they hold', async () => {
    for (const [path, text] of Object.entries(RAW)) {
      const { headers, body } = await get(`/${path}`);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(headers['content-security-policy']).toContain('sandbox');
      expect(body.toString()).toBe(text);
    }
  });

  it('keeps what is named by its content, and what the search asks for with its edition', async () => {
    const cacheOf = async (path: string) => (await get(path)).headers['cache-control'];
    for (const path of [styleSheet, indexFile, '/pagefind/pagefind.js?v=0123'])
      expect([path, await cacheOf(path)]).toEqual([path, 'public, max-age=31536000, immutable']);
    for (const path of ['/', report, '/pagefind/manifest.json', '/pagefind/pagefind.js', '/_astro/gone.css'])
      expect([path, await cacheOf(path)]).toEqual([path, 'no-cache']);
  });

  it('answers 304 to who has the page already', async () => {
    const { headers } = await get(report);
    const again = await get(report, { 'If-None-Match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  it('compresses text and leaves alone what is compressed', async () => {
    for (const path of [report, reportData, reportFigures, styleSheet]) {
      const plain = await get(path);
      const small = await get(path, { 'Accept-Encoding': 'gzip' });
      expect([path, small.headers['content-encoding'], small.headers['vary']]).toEqual([
        path,
        'gzip',
        'Accept-Encoding',
      ]);
      expect(small.body.length).toBeLessThan(plain.body.length);
      expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
    }
    expect((await get(indexFile, { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  it('answers what is not there with the page for it, also folders without one and files of tools', async () => {
    const missing = readFileSync(join(SITE, '404.html'));
    for (const path of [
      '/nowhere/',
      '/_astro/',
      '/pagefind/',
      '/_headers',
      '/.hidden',
      '/reports/x/2021.txt',
    ]) {
      const { status, headers, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.equals(missing)).toBe(true);
      expect(headers['content-security-policy']).toBe(responseHeaders('/')['Content-Security-Policy']);
    }
  });

  it('redirects to the slash at the end, with the query and on the host that was asked', async () => {
    const { status, headers } = await get('/search?q=1');
    expect([status, headers['location']]).toEqual([301, '/search/?q=1']);
  });

  it('gives nothing from outside of the site', async () => {
    for (const path of ['/../nginx.conf', '/%2e%2e/nginx.conf', '/..%2fnginx.conf'])
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });
});
