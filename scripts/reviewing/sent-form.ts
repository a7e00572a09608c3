import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ChoreError } from '../chores/chore-error.ts';

/** No form is as long. */
const MOST_SENT = 64 * 2 ** 10;

/** Whether two words are the same, told in a time that tells nothing of them. */
export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** What a form sends. Rejects with ChoreError where it is longer than any form. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_SENT) throw new ChoreError('Unexpected length of what was sent, expected a form.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
