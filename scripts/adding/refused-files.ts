import { ChoreError } from '../chores/chore-error.ts';
import { AddressError } from './address-error.ts';
import { UnreadFileError, whatOf } from './unread-file.ts';

/** A file that is no report. */
export interface Refused {
  /** Its address, or its name among others. */
  name: string;
  what: string;
  /** What to do; null where nothing but looking elsewhere helps. */
  hint: string | null;
  /** Why it was not given; null of one that was. */
  error: AddressError | null;
}

/** What an error says of a file; throws one that is about no file. */
export function refusedBy(name: string, error: unknown): Refused {
  if (!(error instanceof ChoreError)) throw error;
  const isUnread = error instanceof UnreadFileError;
  return {
    name,
    what: isUnread ? error.what : whatOf(error.message).replace(` of ${name}`, ''),
    hint: isUnread ? error.hint : null,
    error: error instanceof AddressError ? error : null,
  };
}

/** Each of these files with what it is, for a message. */
export const whatTheyAre = (refused: readonly Refused[]): string =>
  refused.map(({ name, what }) => `${name}: ${what}`).join('; ');

/** What to do about files, if it is one thing; null where it is not. */
export function hintOf(refused: readonly Refused[]): string | null {
  const [hint, other] = new Set(refused.map((file) => file.hint));
  return other === undefined ? (hint ?? null) : null;
}
