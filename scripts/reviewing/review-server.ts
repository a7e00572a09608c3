import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readingOf, readReadings } from '../../src/archive/readings.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { mediaTypeOf } from '../../src/formats/registry.ts';
import { drawerFiles } from '../../src/integrations/page-pictures/drawer-files.ts';
import { Confirmation, Correction } from '../../src/schemas/sidecar.ts';
import type { Report } from '../../src/schemas/report.ts';
import { finishStaged } from '../chores/apply-whole.ts';
import { ChoreError, isKeepers } from '../chores/chore-error.ts';
import { doubtsOf } from './doubts.ts';
import { DRAWER, SPOT_SCRIPT, spotOf } from './page-spot.ts';
import {
  isDrawn,
  listPage,
  originalPage,
  refusalPage,
  reportPage,
  SCRIPT,
  spotPage,
  STYLE,
} from './review-pages.ts';
import { writeReview, type Review } from './write-review.ts';

/** What is reviewed, and how it is served. */
export interface Reviewing {
  folder: string;
  /** ISO date. */
  today: () => string;
  /** 0: any that is free. */
  port: number;
  /** Keeps others from writing the content until what it gives is called. */
  hold: () => Promise<() => void>;
}

/** A review that is open. */
export interface OpenReview {
  /** `http://127.0.0.1:4400/` */
  address: string;
  close: () => Promise<void>;
}

/** What is sent with every page: nothing of it loads, sends or is framed elsewhere. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
/** What is sent with a page of a file, and with what draws it: that loads the file, and what few files need. */
const DRAWN = {
  ...HEADERS,
  'Content-Security-Policy':
    `${HEADERS['Content-Security-Policy']}; img-src 'self'; connect-src 'self'; worker-src 'self'; font-src 'self' data:`.replace(
      "script-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
    ),
};
/** No form is as long. */
const MOST_SENT = 64 * 2 ** 10;
const REPORT = String.raw`(\d{6}-[a-z][a-z0-9-]*\/\d{4})`;
const ADDRESSES = {
  report: new RegExp(`^/review/${REPORT}$`),
  write: new RegExp(`^/review/${REPORT}/(correct|confirm)$`),
  file: new RegExp(`^/original/${REPORT}\\.[a-z]+$`),
  original: new RegExp(`^/original/${REPORT}$`),
  spot: new RegExp(`^/page/${REPORT}$`),
};

/**
 * Serves the reports of a content folder for review, on this machine alone: it listens on the loopback address, answers
 * requests for no other host, and writes only what its own pages send, which carry a token that is new each time.
 */
export async function openReview({ folder, today, port, hold }: Reviewing): Promise<OpenReview> {
  const token = randomBytes(32).toString('hex');
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const isOwn = isKeepers(error) || error instanceof RangeError;
      if (!isOwn) console.error(error);
      send(
        response,
        isOwn ? 404 : 500,
        refusalPage(isOwn ? error.message : 'This failed; the terminal says why.'),
      );
    });
  });
  await listen(server, port);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hosts = [host, host.replace('127.0.0.1', 'localhost')];
  /** One after another: each begins from what the one before has written. */
  let writing: Promise<unknown> = Promise.resolve();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A name of somebody else's that leads to this machine is no way in.
    if (!hosts.includes(request.headers.host ?? '')) {
      send(response, 421, refusalPage(`Unexpected host, expected ${host}.`));
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const [, written = '', act] = ADDRESSES.write.exec(pathname) ?? [];
    if (request.method === 'POST' && act) return write(request, response, written, act);
    if (!isRead) return send(response, 405, refusalPage('Unexpected method, expected GET.'));
    if (pathname === '/') return send(response, 200, listPage(await readings()));
    if (pathname === '/review.css') return send(response, 200, STYLE, 'text/css; charset=utf-8');
    if (pathname === '/review.js') return send(response, 200, SCRIPT, 'text/javascript; charset=utf-8');
    if (pathname === '/review-page.js')
      return send(response, 200, SPOT_SCRIPT, 'text/javascript; charset=utf-8', DRAWN);
    if (pathname.startsWith(DRAWER)) {
      const drawer = (await drawerFiles()).get(pathname.slice(DRAWER.length));
      const type = pathname.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
      if (drawer) return send(response, 200, await readFile(drawer), type, DRAWN);
    }
    const archive = openArchive({ folder });
    const [, drawn] = ADDRESSES.spot.exec(pathname) ?? [];
    const spot = spotOf(searchParams);
    if (drawn && spot) {
      const { extension } = archive.find(drawn);
      if (isDrawn(extension)) return send(response, 200, spotPage(drawn, extension, spot), undefined, DRAWN);
    }
    const [, shown] = ADDRESSES.report.exec(pathname) ?? [];
    if (shown) {
      const report = await archive.report(shown);
      return send(response, 200, reportPage({ report, token, refused: null }));
    }
    const [, filed] = ADDRESSES.file.exec(pathname) ?? [];
    if (filed) {
      const { bytes, file } = await archive.raw(archive.find(filed));
      if (isDrawn(file.extension)) return send(response, 200, bytes, mediaTypeOf(file.extension));
    }
    const [, original] = ADDRESSES.original.exec(pathname) ?? [];
    if (original) {
      const { bytes, file, page, reading } = await archive.raw(archive.find(original));
      const beside = page ? await readRawFile(page.path, page.bytes) : null;
      return send(
        response,
        200,
        originalPage(original, await readRawFile(file.path, bytes, reading), beside),
      );
    }
    send(response, 404, refusalPage('There is no such page.'));
  }

  async function readings() {
    const accepted = [...(await readReadings(folder)).values()];
    if (accepted.length > 0) return accepted.filter(({ id }) => id.split('/').length === 2);
    const archive = openArchive({ folder });
    const read = [];
    for (const { id } of await archive.list()) read.push(readingOf(await archive.report(id)));
    return read;
  }

  async function write(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    act: string,
  ): Promise<void> {
    const { origin } = request.headers;
    const form = new URLSearchParams(await bodyOf(request));
    const isOwn =
      (origin === undefined || hosts.some((one) => origin === `http://${one}`)) &&
      isSame(form.get('token') ?? '', token);
    if (!isOwn)
      return send(
        response,
        403,
        refusalPage('Unexpected sender, expected a page of this review: open it again.'),
      );
    const done = writing.then(async () => {
      const release = await hold();
      try {
        finishStaged(folder);
        const report = await openArchive({ folder }).report(id);
        await answerReview(response, id, report, form, act);
      } finally {
        release();
      }
    });
    writing = done.catch(() => undefined);
    return done;
  }

  async function answerReview(
    response: ServerResponse,
    id: string,
    report: Report,
    form: URLSearchParams,
    act: string,
  ): Promise<void> {
    try {
      const after = await writeReview(folder, id, today(), reviewIn(form, act, report));
      // What is no doubt any more leaves its place to the next.
      const isLeft = doubtsOf(after).length === doubtsOf(report).length;
      const next = Number(form.get('doubt')) + (isLeft ? 2 : 1);
      response.writeHead(303, { Location: `/review/${id}#doubt-${next}`, ...HEADERS }).end();
    } catch (error) {
      if (!(error instanceof ChoreError)) throw error;
      send(response, 400, reportPage({ report, token, refused: `Nothing was written. ${error.message}` }));
    }
  }

  return {
    address: `http://${host}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a form says, about what its page showed. Throws ChoreError for what does not fit. */
function reviewIn(form: URLSearchParams, act: string, report: Report): Review {
  const doubt = doubtsOf(report)[Number(form.get('doubt'))];
  const of = (name: string): string => (form.get(name) ?? '').trim();
  const isThere =
    doubt &&
    (act === 'confirm'
      ? doubt.finding?.rule === of('rule')
      : doubt.cell && String(doubt.value ?? '') === of('was'));
  if (!doubt || !isThere)
    throw new ChoreError('Unexpected doubt, expected one that the report still has: look at it again.');
  if (act === 'confirm') {
    const { rule, table, row, column } = doubt.finding!;
    const place = Object.fromEntries(
      Object.entries({ table, row, column }).filter(([, value]) => value !== undefined),
    );
    return {
      kind: 'confirmed',
      entry: fitting(Confirmation.safeParse({ rule, ...place, note: of('note') })),
    };
  }
  const { table, row, column } = doubt.cell!;
  const now = /^\d+(?:\.\d+)?$/.test(of('now')) ? Number(of('now')) : NaN;
  const entry = { table, row: row.key, column: column.key, was: doubt.value, now };
  return {
    kind: 'corrections',
    entry: fitting(Correction.safeParse({ ...entry, reason: of('reason'), evidence: of('evidence') })),
  };
}

function fitting<T>(
  result:
    | { success: true; data: T }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } },
): T {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ChoreError(`Unexpected ${issue?.path.join('.')}: ${issue?.message}.`);
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_SENT) throw new ChoreError('Unexpected length of what was sent, expected a form.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'text/html; charset=utf-8',
  headers: Readonly<Record<string, string>> = HEADERS,
): void {
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ChoreError(`Unexpected use of port ${port} by another program: choose one with --port.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}
