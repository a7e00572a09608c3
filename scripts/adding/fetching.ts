import { setTimeout as wait } from 'node:timers/promises';
import robotsParser, { type Robot } from 'robots-parser';
import { sha256 } from '../../src/archive/digests.ts';
import { extensionsOf, mediaTypeOf } from '../../src/formats/registry.ts';
import type { Captured } from '../../src/schemas/capture.ts';
import { GONE_STATUSES } from '../../src/schemas/original.ts';
import { ChoreError } from '../chores/chore-error.ts';

/** What a server sent, whole, and the record of it. */
export interface Answer {
  bytes: Uint8Array<ArrayBuffer>;
  captured: Captured;
}

/** Why an address gives nothing that can be kept, and what to do. */
export class AddressError extends ChoreError {
  /** The status with which the server said so; null where it said nothing, or nothing of the kind. */
  readonly status: number | null;
  /** Whether the server did not answer at all. */
  readonly isSilence: boolean;

  constructor(message: string, { status = null, isSilence = false }: Partial<AddressError> = {}) {
    super(message);
    this.name = 'AddressError';
    this.status = status;
    this.isSilence = isSilence;
  }

  /** Whether the server says that there is nothing any more, and not only that it gives nothing now. */
  get isGone(): boolean {
    return this.status !== null && GONE_STATUSES.includes(this.status);
  }
}

/** Gets an address. Rejects with AddressError, which says why not and what to do. */
export type Get = (address: string) => Promise<Answer>;

/** What fetching needs of the world around it. */
export interface Surroundings {
  send: typeof fetch;
  pause: (milliseconds: number) => Promise<unknown>;
  now: () => Date;
}

const SURROUNDINGS: Surroundings = { send: fetch, pause: wait, now: () => new Date() };

/** The name that robots.txt may speak of. */
const ROBOT = 'NianbaoArchive';
/** Who asks, for whoever keeps the server. SITE is the address of the archive, where one is set. */
const USER_AGENT = [
  `${ROBOT}/0.1 (archive of annual reports on government information disclosure`,
  process.env['SITE'] ? `; +${process.env['SITE']})` : ')',
].join('');

/** Milliseconds between two requests, unless robots.txt asks for more. */
const DELAY = 2_000;
/** No longer delay of robots.txt or Retry-After is waited for. */
const LONGEST_WAIT = 120_000;
/** Waits before a request is made again that the server had no time for. */
const AGAIN = [5_000, 20_000, 60_000];
const TIME_LIMIT = 60_000;
const SIZE_LIMIT = 64 * 2 ** 20;
const MOST_REDIRECTS = 5;
/** Types of what no report is, but for those of its formats. */
const NO_REPORT = /^(?:image|video|audio|font)\/|javascript|\/css\b/i;
const MEDIA_TYPES = new Set(extensionsOf().map((extension) => mediaTypeOf(extension)));
/** Headers that tell what was sent and since when. */
const TOLD = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-disposition',
  'last-modified',
  'etag',
  'date',
] as const;

/**
 * Gets addresses politely: as robots.txt allows, one at a time with a delay, under its own name, again only after a pause
 * where the server has no time (429, 503), within limits of size, time and type. Redirects are followed one by one.
 */
export function politeFetcher({ send, pause, now }: Surroundings = SURROUNDINGS): Get {
  const robots = new Map<string, Robot>();
  let isFirst = true;

  async function request(address: string, delay = DELAY): Promise<Response> {
    if (!isFirst) await pause(delay);
    isFirst = false;
    for (let tries = 0; ; tries++) {
      const response = await sent(address);
      const again = AGAIN[tries];
      if ((response.status !== 429 && response.status !== 503) || again === undefined) return response;
      await response.body?.cancel();
      await pause(Math.max(again, retryAfter(response, now())));
    }
  }

  async function sent(address: string): Promise<Response> {
    try {
      return await send(address, {
        redirect: 'manual',
        signal: AbortSignal.timeout(TIME_LIMIT),
        headers: { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'identity' },
      });
    } catch (error) {
      throw unanswered(address, error);
    }
  }

  async function rulesOf({ origin }: URL): Promise<Robot> {
    const known = robots.get(origin);
    if (known) return known;
    const address = `${origin}/robots.txt`;
    const response = await request(address);
    if (response.status >= 500)
      throw new AddressError(
        `Unexpected status ${response.status} of ${address}, expected the rules of the server: try again later.`,
      );
    // What is not there, or has moved, forbids nothing (RFC 9309).
    const text = response.status === 200 ? new TextDecoder().decode(await bodyOf(address, response)) : '';
    const rules = robotsParser(address, text);
    robots.set(origin, rules);
    return rules;
  }

  return async (asked) => {
    const redirects: Captured['redirects'] = [];
    for (let at = new URL(asked); ;) {
      const rules = await rulesOf(at);
      if (rules.isAllowed(at.href, ROBOT) === false)
        throw new AddressError(
          `Unexpected rule of ${at.origin}/robots.txt against ${at.href}, expected one that allows it: save the page in a browser and add the file.`,
        );
      const delay = Math.min((rules.getCrawlDelay(ROBOT) ?? 0) * 1000, LONGEST_WAIT);
      const response = await request(at.href, Math.max(DELAY, delay));
      const { status, headers } = response;
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        await response.body?.cancel();
        at = redirected(asked, at, location);
        redirects.push({ status, to: at.href });
        if (redirects.length > MOST_REDIRECTS)
          throw new AddressError(
            `Unexpected ${redirects.length} redirects from ${asked}, expected at most ${MOST_REDIRECTS}: open it in a browser, and add the address it ends at.`,
          );
        continue;
      }
      expectAnswer(at.href, response);
      const bytes = await bodyOf(at.href, response);
      const captured: Captured = {
        address: asked,
        redirects,
        finalAddress: at.href,
        time: now().toISOString(),
        status,
        headers: Object.fromEntries(
          TOLD.flatMap((name) => {
            const value = headers.get(name);
            return value === null ? [] : [[name, value]];
          }),
        ),
        sha256: sha256(bytes),
        bytes: bytes.length,
      };
      return { bytes, captured };
    }
  };
}

function redirected(asked: string, from: URL, location: string): URL {
  const to = URL.canParse(location, from) ? new URL(location, from) : null;
  if (to === null || !/^https?:$/.test(to.protocol))
    throw new AddressError(
      `Unexpected redirect of ${asked} to ${location}, expected one to a page: open it in a browser, and add the address it ends at.`,
    );
  return to;
}

/** Milliseconds that the server asks to wait for; 0 where it does not say. */
function retryAfter({ headers }: Response, now: Date): number {
  const value = headers.get('retry-after') ?? '';
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(milliseconds) ? 0 : Math.min(Math.max(milliseconds, 0), LONGEST_WAIT);
}

const GONE = 'the page is gone or the address misprinted. Look for where the agency has it now';
const WORDS: Readonly<Record<number, string>> = {
  401: 'it is only for who has an account. Save it in a browser and add the file',
  403: 'the server does not give it to programs. Save it in a browser and add the file',
  404: GONE,
  410: GONE,
  429: 'the server asks for a pause. Try again tomorrow',
  503: 'the server has no time. Try again tomorrow',
};

function expectAnswer(address: string, { status, headers }: Response): void {
  if (status !== 200)
    throw new AddressError(
      `Unexpected status ${status} of ${address}, expected the report: ${WORDS[status] ?? 'the server fails. Try again later, or save it in a browser and add the file'}.`,
      { status },
    );
  const type = headers.get('content-type') ?? '';
  const [media = ''] = type.split(';');
  if (NO_REPORT.test(type) && !MEDIA_TYPES.has(media.trim().toLowerCase()))
    throw new AddressError(
      `Unexpected type ${type} of ${address}, expected a page or a document: look for the report as one.`,
    );
}

async function bodyOf(address: string, { body, headers }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = (): AddressError =>
    new AddressError(
      `Unexpected size of ${address}, more than ${SIZE_LIMIT} bytes, expected a report: look whether it is one.`,
    );
  if (Number(headers.get('content-length') ?? 0) > SIZE_LIMIT) throw tooLong();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > SIZE_LIMIT) throw tooLong();
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof AddressError ? error : unanswered(address, error);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** What a server that does not answer, or stops in the middle, is said to have done. */
function unanswered(address: string, error: unknown): AddressError {
  const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  const why =
    name === 'TimeoutError' ? `nothing within ${TIME_LIMIT / 1000} seconds` : (cause?.code ?? message);
  return new AddressError(
    `Unexpected silence of ${address} (${why}), expected an answer: see that the address is right and opens in a browser, and try again later.`,
    { isSilence: true },
  );
}
