import { setTimeout as wait } from 'node:timers/promises';
import { TIME_LIMIT, unanswered } from './address-error.ts';

/** What fetching needs of the world around it. */
export interface Surroundings {
  send: typeof fetch;
  pause: (milliseconds: number) => Promise<unknown>;
  now: () => Date;
}

/** The network, the clock and the patience of this machine. */
export const SURROUNDINGS: Surroundings = { send: fetch, pause: wait, now: () => new Date() };

/** The name that robots.txt may speak of. */
export const ROBOT = 'NianbaoArchive';
/** Who asks, for whoever keeps the server. SITE is the address of the archive, where one is set. */
const USER_AGENT = [
  `${ROBOT}/0.1 (archive of annual reports on government information disclosure`,
  process.env['SITE'] ? `; +${process.env['SITE']})` : ')',
].join('');

/** Milliseconds between two requests, unless robots.txt asks for more. */
export const DELAY = 2_000;
/** No longer delay of robots.txt or Retry-After is waited for. */
export const LONGEST_WAIT = 120_000;
/** Waits before a request is made again that the server had no time for. */
const AGAIN = [5_000, 20_000, 60_000];

/** Asks for an address, `delay` milliseconds after the request before. Rejects with AddressError where no answer comes. */
export type PoliteRequest = (address: string, delay?: number) => Promise<Response>;

/** Makes requests one at a time under a name of its own, and again only after a pause where the server has no time (429, 503). */
export function politeRequest({ send, pause, now }: Surroundings): PoliteRequest {
  let isFirst = true;

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

  return async (address, delay = DELAY) => {
    if (!isFirst) await pause(delay);
    isFirst = false;
    for (let tries = 0; ; tries++) {
      const response = await sent(address);
      const again = AGAIN[tries];
      if ((response.status !== 429 && response.status !== 503) || again === undefined) return response;
      await response.body?.cancel();
      await pause(Math.max(again, retryAfter(response, now())));
    }
  };
}

/** Milliseconds that the server asks to wait for; 0 where it does not say. */
function retryAfter({ headers }: Response, now: Date): number {
  const value = headers.get('retry-after') ?? '';
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(milliseconds) ? 0 : Math.min(Math.max(milliseconds, 0), LONGEST_WAIT);
}
