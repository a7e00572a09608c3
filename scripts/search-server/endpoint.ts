import { createServer, type Server, type ServerResponse } from 'node:http';
import { LONGEST_QUERY, QUESTIONS } from '../../src/search/server-answers.ts';
import type { Told } from './answer-thread.ts';
import { answeringThreads } from './answering-threads.ts';
import { refusal } from './refusal.ts';

/** How a search server is run. */
export interface Serving {
  /** The address of its store. */
  store: string;
  /** The site whose pages may ask it; `*`: any. */
  origin: string;
  /** Milliseconds that a question may take, waiting included. */
  patience: number;
  /** Questions that may wait or be answered at once. */
  most: number;
}

export const USUAL = { origin: '*', patience: 10_000, most: 32 } as const;

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};
/** What an address may have before it is refused unread: nine bytes a character of the query, and filters. */
const LONGEST_HEAD = 9 * LONGEST_QUERY + 24 * 2 ** 10;

/**
 * An endpoint that answers the questions of the search page from a store. Questions are answered on a thread for each language, one
 * after another: what takes too long ends with its thread, and the next question gets another.
 */
export function searchServer({ store, origin, patience, most }: Serving): Server {
  const threads = answeringThreads(store, patience);
  let open = 0;

  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    const send = ({ status, body }: Omit<Told, 'id'>): void => {
      response.writeHead(status, {
        ...HEADERS,
        'Access-Control-Allow-Origin': origin,
        ...(origin === '*' ? {} : { Vary: 'Origin' }),
        ...(status === 503 ? { 'Retry-After': '10' } : {}),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method === 'OPTIONS') return sendNothing(response, origin);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send({ ...refusal('unknown'), status: 405 });
    // `//` is no address below another.
    const address = URL.parse(request.url ?? '/', 'http://localhost');
    const question = QUESTIONS.find((known) => known === address?.pathname.split('/').at(-1));
    if (!address || !question) return send(refusal('unknown'));
    if (open >= most) return send(refusal('busy'));
    open += 1;
    void threads
      .ask(question, address.searchParams)
      .then(send)
      .finally(() => (open -= 1));
  });
  // A socket that sends nothing, or a head that does not end, is let go.
  server.headersTimeout = patience;
  server.requestTimeout = patience;
  server.on('close', threads.end);
  return server;
}

function sendNothing(response: ServerResponse, origin: string): void {
  response
    .writeHead(204, {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Max-Age': '86400',
    })
    .end();
}
