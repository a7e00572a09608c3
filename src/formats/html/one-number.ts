/** How digits are set that may be those of one number, or a number and the mark of a note behind it. */
export interface DigitSetting {
  /** Whether they are a link. */
  linked: boolean;
  /** In pixels; NaN where nobody can tell. */
  size: number;
  /** Whether they may be set as a mark, by the name or place of an element. */
  isMark: boolean;
}

/** Of digits, and the point between them. */
export const DIGIT = /[\d０-９.]/;

/** Editors set the digits of one number in sizes that differ no more: 10.5 and 12 points. */
const ONE_SIZE = 0.85;

/** Whether characters are set so much smaller than others that they are seen to be. */
export function isSmaller(size: number, other: number): boolean {
  return size < other * ONE_SIZE;
}

/** Whether digits are set so differently that nobody takes them for those of one number, or knows whether to. */
export function areApart(before: DigitSetting, after: DigitSetting): boolean {
  return (
    before.linked !== after.linked ||
    before.isMark !== after.isMark ||
    Number.isNaN(before.size) !== Number.isNaN(after.size) ||
    isSmaller(before.size, after.size) ||
    isSmaller(after.size, before.size)
  );
}
