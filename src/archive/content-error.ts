/** A mistake in the content folder that stops the build: what happened where, what was expected, what to do. */
export class ContentError extends Error {
  /** The file, below the content folder. */
  readonly file: string;
  /** What to do about it. */
  readonly hint: string;
  /** What it is counted as, and what a keeper confirms where it may be confirmed. */
  readonly rule: string;
  /** Where in the file, from 1; null where it is about the whole. */
  readonly place: { line: number; column: number } | null;

  constructor(
    file: string,
    what: string,
    hint: string,
    rule = 'content',
    place: ContentError['place'] = null,
  ) {
    super(`${file}: ${what}\n  ${hint}`);
    this.name = 'ContentError';
    this.file = file;
    this.hint = hint;
    this.rule = rule;
    this.place = place;
  }
}

/** What becomes of a mistake: who builds stops at the first, who checks collects them. */
export type OnMistake = (mistake: ContentError) => void;

/** Stops at the first mistake. */
export const stop: OnMistake = (mistake) => {
  throw mistake;
};
