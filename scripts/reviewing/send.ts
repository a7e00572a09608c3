import type { ServerResponse } from 'node:http';

/** What is sent with every page: nothing of it loads, sends or is framed elsewhere. */
export const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
/** What is sent with a page of a file, and with what draws it: that loads the file, and what few files need. */
export const DRAWN = {
  ...HEADERS,
  'Content-Security-Policy':
    `${HEADERS['Content-Security-Policy']}; img-src 'self'; connect-src 'self'; worker-src 'self'; font-src 'self' data:`.replace(
      "script-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
    ),
};

/** Answers with a body, which nothing keeps. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'text/html; charset=utf-8',
  headers: Readonly<Record<string, string>> = HEADERS,
): void {
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
}
