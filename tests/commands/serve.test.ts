import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { listen, staticServer } from '../../scripts/site/static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
/** Longer than a chunk of a stream. */
const LONG = '政府信息公开工作年度报告\n'.repeat(10_000);
const servers: Server[] = [];
let address = '';

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function serve(base: string): Promise<string> {
  const server = staticServer(folder, base);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0)}`;
}

beforeAll(async () => {
  put('index.html', 'home');
  put('404.html', 'missing');
  put('reports/a/2021/index.html', 'page of the report');
  put('reports/a/2021.html', '<script>received()</script>');
  put('reports/a/2022.txt', '年报');
  put('reports/a/2020.txt', Buffer.from('d5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6', 'hex'));
  put('_headers', '/*');
  put('.nojekyll', '');
  put('reports/a/2021.json', '{}');
  put('reports/a/2021.csv', 'a');
  put('_astro/style.css', 'a{}');
  put('reports/a/2023.txt', LONG);
  address = await serve('/');
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

describe('the server of npm start', () => {
  it('gives a folder its index and redirects to the slash at the end, with the query', async () => {
    expect(await (await fetch(`${address}/reports/a/2021/?x=1`)).text()).toBe('page of the report');
    const redirect = await fetch(`${address}/reports/a/2021?x=1`, { redirect: 'manual' });
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, '/reports/a/2021/?x=1']);
  });

  it('packs text for readers who take it packed, and for them alone', async () => {
    const packed = await fetch(`${address}/reports/a/2023.txt`, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(LONG);
    const plain = await fetch(`${address}/reports/a/2023.txt`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(LONG);
  });

  it('gives raw reports as plain text, also where they are HTML', async () => {
    for (const path of ['/reports/a/2021.html', '/reports/a/2022.txt']) {
      const response = await fetch(address + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('gives raw reports in the characters that they were saved in', async () => {
    const { headers } = await fetch(`${address}/reports/a/2020.txt`);
    expect(headers.get('content-type')).toBe('text/plain; charset=gb18030');
  });

  it('shows readers nothing that is for hosts and tools', async () => {
    for (const path of ['/_headers', '/%5Fheaders', '/.nojekyll'])
      expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
  });

  it('names the type and the characters of data', async () => {
    const typeOf = async (path: string): Promise<string | null> =>
      (await fetch(address + path)).headers.get('content-type');
    expect(await typeOf('/reports/a/2021.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('/reports/a/2021.csv')).toBe('text/csv; charset=utf-8');
    expect(await typeOf('/_astro/style.css')).toMatch(/^text\/css/);
    expect(await typeOf('/')).toMatch(/^text\/html/);
  });

  it('answers an address that is not there with the page for it and status 404', async () => {
    const response = await fetch(`${address}/nowhere/`);
    expect([response.status, await response.text()]).toEqual([404, 'missing']);
  });

  it('gives nothing from outside of the folder', async () => {
    const statusOf = (path: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const { port } = new URL(address);
        // `fetch` would tidy the path away.
        request({ host: '127.0.0.1', port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    for (const path of [
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/%',
      '/%00',
    ]) {
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    }
  });

  it('serves below a base', async () => {
    const based = await serve('/archive/');
    expect(await (await fetch(`${based}/archive/reports/a/2021/`)).text()).toBe('page of the report');
    const redirect = await fetch(`${based}/`, { redirect: 'manual' });
    expect(redirect.headers.get('location')).toBe('/archive/');
  });

  it('takes the next port when its own is taken', async () => {
    const port = Number(new URL(address).port);
    const server = staticServer(folder, '/');
    servers.push(server);
    expect(await listen(server, port)).toBeGreaterThan(port);
  });

  it('says that it took another port', async () => {
    const { port } = new URL(address);
    const module = JSON.stringify(join(PROJECT, 'scripts/site/static-server.ts'));
    const code = `const { serveVisibly } = await import(${module}); await serveVisibly(${JSON.stringify(folder)});`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: port },
    });
    const [said] = (await once(child.stderr, 'data')) as [Buffer];
    child.kill();
    await once(child, 'exit');
    expect(said.toString()).toMatch(new RegExp(`^Port ${port} is taken .+ at port \\d+ instead`));
  });
});
