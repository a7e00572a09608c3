/** Between a name and what is said of it. */
export const COLON = ': ';
/** At the end of a sentence. */
export const STOP = '.';
/** Between the items of a list in a line. */
export const SEPARATOR = ', ';
/** Between parts of a phrase. */
export const COMMA = ', ';
/** Between whole phrases in a line. */
export const SEMICOLON = '; ';
/** Between sentences. */
export const SPACE = ' ';

export function bracketed(text: string): string {
  return ` (${text})`;
}

/** In place of what is not there. */
export const NONE = '—';
