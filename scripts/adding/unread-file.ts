import type { FormatError } from '../../src/formats/format-error.ts';
import { ChoreError } from '../chores/chore-error.ts';

/** A file that is no report of any format that is read here. */
export class UnreadFileError extends ChoreError {
  /** What it is, as `whatOf` has it, and what to do. */
  readonly what: string;
  readonly hint: string;

  constructor({ message, hint }: FormatError) {
    super(`${message}. ${hint}`);
    this.what = whatOf(message);
    this.hint = hint;
  }
}

/** `Unexpected X, expected Y. Do Z.` → `X` */
export function whatOf(message: string): string {
  return message.replace(/^Unexpected |, expected .*$/gs, '').replace(/[.\s]+$/, '');
}
