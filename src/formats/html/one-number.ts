import { isSmaller } from '../smaller-print.ts';

/** How digits are set that may be those of one number, or a number and the mark of a note behind it. */
export interface DigitSetting {
  /** Whether they are a link. */
  linked: boolean;
  /** In pixels; NaN where nobody can tell. */
  size: number;
  /** Whether they may be set as a mark, by the name or place of an element. */
  isMark: boolean;
  /** The colour of the letters; null where nothing tells. */
  ink: string | null;
}

/** Digits in it beside others may be there to be seen, or not. */
const WHITE = '#ffffff';

/** Of digits, and the point between them. */
export const DIGIT = /[\d０-９.]/;

/** Whether digits are set so differently that nobody takes them for those of one number, or knows whether to. */
export function areApart(before: DigitSetting, after: DigitSetting): boolean {
  return (
    before.linked !== after.linked ||
    before.isMark !== after.isMark ||
    (before.ink === WHITE) !== (after.ink === WHITE) ||
    Number.isNaN(before.size) !== Number.isNaN(after.size) ||
    isSmaller(before.size, after.size) ||
    isSmaller(after.size, before.size)
  );
}
