import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { politeFetcher, type Get } from '../../../scripts/adding/fetching.ts';

/** What a path of the portal gives. */
export type Page = (request: IncomingMessage, response: ServerResponse, times: number) => void;

/** A portal on this machine, under whatever names it is asked for. */
export interface Portal {
  get: Get;
  /** Every request, as `GET http://host/path`, in order. */
  requests: string[];
  /** The name under which each asked. */
  agents: Set<string>;
  /** Milliseconds that would have been waited. */
  pauses: number[];
  close: () => Promise<void>;
}

export const HOST = 'http://www.yanjin.gov.cn';

export const page =
  (
    body: string | Uint8Array,
    type = 'text/html; charset=utf-8',
    headers: Record<string, string> = {},
  ): Page =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(body);
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Page =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end();
  };

/** Opens a portal on a port of its own. Nothing is waited for, and no name is looked up. */
export async function openPortal(pages: Readonly<Record<string, Page>>): Promise<Portal> {
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const before = times.get(path) ?? 0;
    times.set(path, before + 1);
    (pages[path] ?? status(404))(request, response, before);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [requests, agents, pauses]: [string[], Set<string>, number[]] = [[], new Set(), []];
  return {
    requests,
    agents,
    pauses,
    get: politeFetcher({
      send(input, init) {
        const url = new URL(input as string);
        requests.push(`GET ${url.href}`);
        agents.add(new Headers(init?.headers).get('user-agent') ?? '');
        return fetch(`${here}${url.pathname}${url.search}`, init);
      },
      pause: (milliseconds) => Promise.resolve(pauses.push(milliseconds)),
      now: () => new Date('2026-11-29T03:00:00Z'),
    }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
