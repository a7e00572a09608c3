/** A mistake in the content folder that stops the build: what happened where, what was expected, what to do. */
export class ContentError extends Error {
  /** The file, below the content folder. */
  readonly file: string;
  /** What to do about it. */
  readonly hint: string;

  constructor(file: string, what: string, hint: string) {
    super(`${file}: ${what}\n  ${hint}`);
    this.name = 'ContentError';
    this.file = file;
    this.hint = hint;
  }
}
