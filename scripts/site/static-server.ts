import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { FORMATS } from '../../src/formats/registry.ts';
import { charsetOf } from '../../src/text/decode.ts';
import { SITE } from './folders.ts';
import { PRIVATE, rawTextPattern, responseHeaders } from './hosting/response-headers.ts';
import { basePath } from './hosting/write-hosting.ts';
import { restoreSite } from './swap-site.ts';

/** The path of a request below the base of the site, without its query; null where the site is not concerned. */
function pathBelow(base: string, url: string): string | null {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  return path.startsWith(base) ? path.slice(base.length - 1) : null;
}

/** A path as a file's name; null where it is none. */
function decodedPath(path: string): string | null {
  try {
    return normalize(decodeURIComponent(path));
  } catch {
    return null;
  }
}

function isPageFolder(folder: string, inside: string): boolean {
  return !inside.includes('..') && !inside.includes('\0') && existsSync(join(folder, inside, 'index.html'));
}

/**
 * Serves a built site as a plain static host does: `index.html` for a folder, a redirect to the slash at the end,
 * `404.html` for the rest, raw reports as their format says, text packed. `base` is the path the site was built for.
 */
export function staticServer(folder = SITE, base = process.env['BASE'], formats = FORMATS): Server {
  const root = basePath(base);
  const isPrivate = new RegExp(PRIVATE);
  const isRawText = new RegExp(rawTextPattern(formats));
  const files = sirv(folder, {
    etag: true,
    dotfiles: true,
    // Every file under its own name only: with `html` here, /reports/x/2021/ could be the raw 2021.html.
    extensions: [''],
    // A build may put another site in its place while this one is served.
    dev: true,
    setHeaders(response, path) {
      const versioned = response.req.url?.includes('?v=') ?? false;
      const charset = isRawText.test(path) ? charsetOf(readFileSync(join(folder, path))) : 'utf-8';
      for (const [name, value] of Object.entries(responseHeaders(path, { versioned, charset, formats })))
        response.setHeader(name, value);
    },
  });

  const packed = compression({
    // A range is of the bytes that were asked for, not of packed ones.
    filter: (request, response) => !request.headers.range && compression.filter(request, response),
  });

  const notFound = async (response: ServerResponse): Promise<void> => {
    const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
    response
      .writeHead(404, { ...responseHeaders('/404.html'), 'Content-Type': 'text/html; charset=utf-8' })
      .end(page);
  };

  return createServer((request: IncomingMessage, response) => {
    const url = request.url ?? '/';
    const path = pathBelow(root, url);
    if (path === null) {
      response.writeHead(302, { Location: root }).end();
      return;
    }
    const inside = decodedPath(path);
    if (inside === null || isPrivate.test(inside)) {
      void notFound(response);
      return;
    }
    const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
    if (!path.endsWith('/') && isPageFolder(folder, inside)) {
      response.writeHead(301, { Location: `${root.slice(0, -1)}${path}/${query}` }).end();
      return;
    }
    request.url = (path.endsWith('/') ? `${path}index.html` : path) + query;
    packed(request, response, () => files(request, response, () => void notFound(response)));
  });
}

/** Listens on the port or, where it is taken and `strict` is not set, on the next free one. Returns the port. */
export async function listen(server: Server, port: number, strict = false): Promise<number> {
  const host = process.env['HOST'] ?? '127.0.0.1';
  const attempt = (candidate: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(candidate, host, () => {
        server.removeListener('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : candidate);
      });
    });
  for (let candidate = port; ; candidate += 1) {
    try {
      return await attempt(candidate);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || strict || candidate - port >= 100) throw error;
    }
  }
}

/** Serves a built site at PORT (4321) or the next free one and prints the address. Returns whether there is a site to serve. */
export async function serveVisibly(site = SITE): Promise<boolean> {
  restoreSite(site);
  if (!existsSync(join(site, 'index.html'))) {
    console.error(
      'There is no built site in dist: run `npm run build` first, or `npm start`, which builds and serves.',
    );
    return false;
  }
  const wanted = Number(process.env['PORT'] ?? 4321);
  const port = await listen(staticServer(site), wanted);
  if (wanted && port !== wanted)
    console.error(`Port ${wanted} is taken by another program: the site is at port ${port} instead.`);
  const base = basePath(process.env['BASE']);
  console.log(`\n  年报档案 Nianbao Archive\n  http://localhost:${port}${base}\n\n  Stop with Ctrl+C.`);
  return true;
}
