import robotsParser, { type Robot } from 'robots-parser';
import { AddressError } from './address-error.ts';
import { bodyOf } from './answer-body.ts';
import type { PoliteRequest } from './polite-request.ts';

/** Gets the rules of servers, once each. Rejects with AddressError where a server fails to give them. */
export function robotsRules(request: PoliteRequest): (address: URL) => Promise<Robot> {
  const robots = new Map<string, Robot>();
  return async ({ origin }) => {
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
  };
}
