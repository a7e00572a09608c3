import type { Glyph } from './drawing.ts';
import { commonSize } from './lines.ts';
import { TORN } from './torn-numbers.ts';

/** A watermark is so much larger than what it lies over. */
const LARGER = 1.5;
/** Where more of a page is faint, that is how it is printed. */
const MOST_FAINT = 0.3;

/**
 * The characters of a page without those of watermarks: faint ones that are larger than most and lie over lines of
 * writing. What is faint and stands by itself is kept, and so is what is no larger. Where a page is printed faintly none
 * of its characters is faint among the others.
 */
export function withoutWatermarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const faint = glyphs.filter(({ isFaint }) => isFaint);
  if (faint.length === 0) return glyphs;
  if (faint.length > MOST_FAINT * glyphs.length) return glyphs.map((glyph) => ({ ...glyph, isFaint: false }));
  const plain = glyphs.filter(({ isFaint }) => !isFaint);
  const size = commonSize(plain);
  const isMark = (glyph: Glyph): boolean =>
    glyph.size > LARGER * size &&
    plain.some(({ baseline, size: high }) => baseline - high / 2 > glyph.top && baseline < glyph.bottom);
  return glyphs.filter((glyph) => !glyph.isFaint || !isMark(glyph));
}

/** Letters of one word stand no further apart, in heights of a character. */
const ONE_WORD = 0.5;

/**
 * The characters of a table without the letters of stamps: words in another colour than most, a letter of which lies on a line between
 * cells. Their digits stay with a sign that they are none of its numbers. `cellOf` gives the cell that a character stands in.
 */
export function withoutStamps(
  glyphs: readonly Glyph[],
  ink: string | undefined,
  cellOf: (glyph: Glyph) => unknown,
): readonly Glyph[] {
  const others = glyphs.filter((glyph) => glyph.ink !== ink);
  if (others.length === 0) return glyphs;
  const words: Glyph[][] = [];
  for (const line of Map.groupBy(others, ({ baseline }) => Math.round(baseline)).values())
    line
      .sort((a, b) => a.left - b.left)
      .forEach((glyph, at) => {
        const before = line[at - 1];
        const isNext =
          before && before.ink === glyph.ink && glyph.left - before.right <= ONE_WORD * glyph.size;
        if (isNext) words.at(-1)!.push(glyph);
        else words.push([glyph]);
      });
  const liesOnLine = (glyph: Glyph) =>
    cellOf({ ...glyph, right: glyph.left }) !== cellOf({ ...glyph, left: glyph.right });
  const stamped = words.filter((word) => word.some(liesOnLine)).flat();
  const isStamped = new Set(stamped);
  return glyphs.flatMap((glyph) => {
    if (!isStamped.has(glyph)) return [glyph];
    return /\d/.test(glyph.text) ? [{ ...glyph, text: glyph.text + TORN }] : [];
  });
}

/** Whether nobody knows if a digit is part of a table, or all of its number: it is faint among others that are not, or beside a mark. */
export function isDoubtful({ isFaint = false, isBesideMark = false, text }: Glyph): boolean {
  return (isFaint || isBesideMark) && /\d$/.test(text);
}
