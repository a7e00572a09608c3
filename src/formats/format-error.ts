/** A file that cannot be read as a report: of no format that is read here, locked, damaged, without words, too long. */
export class FormatError extends Error {
  /** What to do about it. */
  readonly hint: string;
  /** The web page beside the file, where it is about that; absent where it is about the file itself. */
  page?: string;

  /** `what` and `expected` as the sentence “Unexpected X, expected Y” has them. */
  constructor(what: string, hint: string, expected: string) {
    super(`Unexpected ${what}, expected ${expected}`);
    this.name = 'FormatError';
    this.hint = hint;
  }
}

/** Pictures in which nobody has recognised anything yet, or in which something else was recognised. */
export class UnrecognisedError extends FormatError {
  /** What it is that has to be recognised. */
  readonly what: string;

  constructor(what: string, path: string | undefined) {
    super(
      what,
      `Recognise it: npm run recognise -- ${path || '<file>'}.`,
      'pictures with what was recognised in them beside them (<year>.reading.json)',
    );
    this.what = what;
  }
}
