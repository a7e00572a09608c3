/** A file that cannot be read as a report: of no format that is read here, locked, damaged, without words, too long. */
export class FormatError extends Error {
  /** What to do about it. */
  readonly hint: string;

  /** `what` and `expected` as the sentence “Unexpected X, expected Y” has them. */
  constructor(what: string, hint: string, expected: string) {
    super(`Unexpected ${what}, expected ${expected}`);
    this.name = 'FormatError';
    this.hint = hint;
  }
}
