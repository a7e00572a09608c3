import { createServer, type Server, type ServerResponse } from 'node:http';
import { Worker } from 'node:worker_threads';
import {
  LANGUAGE,
  LONGEST_QUERY,
  QUESTIONS,
  type Refusal,
  type ServerQuestion,
} from '../../src/search/server-answers.ts';
import { otherLanguages } from '../site/languages.ts';
import type { Asked, Told } from './answer-thread.ts';

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

/** A thread that answers in one language. */
interface Answering {
  worker: Worker;
  waiting: Map<number, (told: Omit<Told, 'id'>) => void>;
}

const CHINESE = 'zh-CN';
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
  const threads = new Map<string, Answering>();
  let asked = 0;
  let open = 0;

  function threadOf(language: string, condition: string | undefined): Answering {
    const running = threads.get(language);
    if (running) return running;
    const worker = new Worker(new URL('./answer-thread.ts', import.meta.url), {
      workerData: store,
      execArgv: condition ? [`--conditions=${condition}`] : [],
    });
    const started: Answering = { worker, waiting: new Map() };
    threads.set(language, started);
    worker.on('message', ({ id, ...told }: Told) => {
      started.waiting.get(id)?.(told);
      started.waiting.delete(id);
    });
    worker.on('error', (error) => console.error(error));
    worker.on('exit', () => end(language, started, 'failed'));
    return started;
  }

  /** Whoever waits for a thread that has ended is told so. */
  function end(language: string, ended: Answering, reason: Refusal): void {
    if (threads.get(language) === ended) threads.delete(language);
    for (const tell of ended.waiting.values()) tell(refusal(reason));
    ended.waiting.clear();
  }

  function ask(question: ServerQuestion, params: URLSearchParams): Promise<Omit<Told, 'id'>> {
    const language = params.get(LANGUAGE) ?? CHINESE;
    const other = otherLanguages('').find(({ tag }) => tag === language);
    if (!other && language !== CHINESE) return Promise.resolve(refusal('unknown'));
    const thread = threadOf(language, other?.condition);
    return new Promise((resolve) => {
      const id = (asked += 1);
      const late = setTimeout(() => {
        thread.waiting.delete(id);
        resolve(refusal('slow'));
        // Whoever began first is what holds the thread.
        if (![...thread.waiting.keys()].some((other) => other < id)) {
          end(language, thread, 'busy');
          void thread.worker.terminate();
        }
      }, patience);
      thread.waiting.set(id, (told) => {
        clearTimeout(late);
        resolve(told);
      });
      thread.worker.postMessage({ id, question, query: params.toString() } satisfies Asked);
    });
  }

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
    void ask(question, address.searchParams)
      .then(send)
      .finally(() => (open -= 1));
  });
  // A socket that sends nothing, or a head that does not end, is let go.
  server.headersTimeout = patience;
  server.requestTimeout = patience;
  server.on('close', () => {
    for (const { worker } of threads.values()) void worker.terminate();
  });
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

const STATUS: Readonly<Record<Refusal, number>> = {
  unknown: 404,
  long: 414,
  incomplete: 503,
  slow: 503,
  busy: 503,
  failed: 500,
};

const refusal = (refused: Refusal): Omit<Told, 'id'> => ({
  status: STATUS[refused],
  body: JSON.stringify({ refused }),
});
