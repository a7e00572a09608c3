import { join } from 'node:path';
import type { PathWithRoute } from 'astro';

/** A path without the slashes around it. */
export const bare = (pathname: string): string => pathname.replaceAll(/^\/|\/$/g, '');

/** The file of a page below its folder, as Astro names it. */
export function fileOf({ pathname, route }: PathWithRoute): string {
  const path = bare(pathname);
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html').replaceAll('\\', '/');
}

/** The bytes of an answer as they are written; `finish` is what becomes of the HTML of a page, null where nothing does. */
export function finished(
  { headers }: Response,
  bytes: ArrayBuffer,
  finish: ((html: string) => string) | null,
): Buffer<ArrayBuffer> {
  const body = Buffer.from(bytes);
  const isPage = headers.get('content-type')?.startsWith('text/html');
  return finish && isPage ? Buffer.from(finish(body.toString())) : body;
}

/** Whether an answer is the page that was asked for. */
export const isWhole = (status: number, { pathname }: PathWithRoute): boolean =>
  status === (bare(pathname) === '404' ? 404 : 200);

/** Whether it is known what a page is given: a route with parameters says so itself. */
export const isGiven = ({ route, cacheKey }: PathWithRoute): boolean =>
  cacheKey !== undefined || route.params.length === 0;
