import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { Report } from '../../src/schemas/report.ts';
import { finishStaged } from '../chores/apply-whole.ts';
import { ChoreError, isKeepers } from '../chores/chore-error.ts';
import { answerRead, REPORT } from './answer-read.ts';
import { doubtsOf } from './doubts.ts';
import { close, listen } from './loopback.ts';
import { refusalPage } from './page-frame.ts';
import { reportPage } from './report-page.ts';
import { reviewIn } from './review-form.ts';
import { HEADERS, send } from './send.ts';
import { bodyOf, isSame } from './sent-form.ts';
import { writeReview } from './write-review.ts';

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

/** The address that a form is sent to. */
const WRITTEN = new RegExp(`^/review/${REPORT}/(correct|confirm)$`);

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
    const [, written = '', act] = WRITTEN.exec(pathname) ?? [];
    if (request.method === 'POST' && act) return write(request, response, written, act);
    if (!isRead) return send(response, 405, refusalPage('Unexpected method, expected GET.'));
    return answerRead(response, pathname, searchParams, { folder, token });
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
    close: () => close(server),
  };
}
