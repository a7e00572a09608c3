import type { Area } from '../../scripts/recognising/picture.ts';

/** Words of a page by where they are printed: blocks of ink in place of letters. */
export type Printed = readonly (readonly [text: string, left: number, top: number])[];

/** Where a word stands, digits half as broad as characters. */
export const areaOf = ([text, left, top]: Printed[number]): Area => ({
  left,
  top,
  right: left + (/\d/.test(text) ? 12 : 24) * text.length,
  bottom: top + 24,
});
