import { sha256 } from '../../src/archive/digests.ts';
import type { Captured } from '../../src/schemas/capture.ts';
import { AddressError } from './address-error.ts';
import { bodyOf } from './answer-body.ts';
import { expectAnswer } from './expect-answer.ts';
import {
  DELAY,
  LONGEST_WAIT,
  politeRequest,
  ROBOT,
  SURROUNDINGS,
  type Surroundings,
} from './polite-request.ts';
import { robotsRules } from './robots-rules.ts';

/** What a server sent, whole, and the record of it. */
export interface Answer {
  bytes: Uint8Array<ArrayBuffer>;
  captured: Captured;
}

/** Gets an address. Rejects with AddressError, which says why not and what to do. */
export type Get = (address: string) => Promise<Answer>;

/** No answer is followed further. */
const MOST_REDIRECTS = 5;

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
export function politeFetcher(surroundings: Surroundings = SURROUNDINGS): Get {
  const request = politeRequest(surroundings);
  const rulesOf = robotsRules(request);

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
        time: surroundings.now().toISOString(),
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
