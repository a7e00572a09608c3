import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { responseHeaders } from '../../site/hosting/response-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What was sent: the bytes of bodies, which is what budgets are of. */
export interface Sent {
  bytes: number;
  /** The bytes that had been sent when the page said that its first results stand; null until it does. */
  atFirst: number | null;
}

/** What a page asks for when its first results stand. */
export const FIRST_RESULTS = '/first-results';

/**
 * Serves a site as the build tells nginx to, text with gzip and the rest as it is, and counts what it sends.
 * Paths that begin with one of the mounts come from that folder.
 */
export function countingServer(
  site: string,
  mounts: Readonly<Record<string, string>>,
): { server: Server; sent: Sent } {
  const sent: Sent = { bytes: 0, atFirst: null };
  const compressed = new Map<string, Buffer>();
  const placeOf = (path: string): string => {
    const [mount, folder] = Object.entries(mounts).find(([prefix]) => path.startsWith(prefix)) ?? ['/', site];
    const inside = normalize(`/${path.slice(mount.length)}`);
    return join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  };
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const path = decodeURIComponent(url.pathname);
      if (path === FIRST_RESULTS) {
        sent.atFirst ??= sent.bytes;
        response.writeHead(204).end();
        return;
      }
      const place = placeOf(path);
      const type = TYPES[extname(place)];
      let content = compressed.get(place) ?? (await readFile(place).catch(() => null));
      if (content && type && !compressed.has(place)) {
        content = gzipSync(content);
        compressed.set(place, content);
      }
      response.writeHead(content ? 200 : 404, {
        ...responseHeaders(path, { versioned: url.searchParams.has('v') }),
        'Content-Type': type ?? 'application/octet-stream',
        ...(content && type ? { 'Content-Encoding': 'gzip' } : {}),
        'Content-Length': content?.length ?? 0,
      });
      sent.bytes += content?.length ?? 0;
      response.end(content ?? undefined);
    })();
  });
  return { server, sent };
}
