import type { Glyph } from './drawing.ts';
import { commonSize } from './lines.ts';

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

/** Whether nobody knows if a digit is part of a table, or all of its number: it is faint among others that are not, or beside a mark. */
export function isDoubtful({ isFaint = false, isBesideMark = false, text }: Glyph): boolean {
  return (isFaint || isBesideMark) && /\d$/.test(text);
}
