import type { Bounds, Glyph } from './drawing.ts';
import { commonSize } from './lines.ts';

/** How most of a table's characters are printed. */
interface Common {
  size: number;
  ink: string | undefined;
}

export function commonOf(glyphs: readonly Glyph[]): Common {
  const size = commonSize(glyphs);
  const inks = Map.groupBy(glyphs, ({ ink }) => ink);
  const [ink] = [...inks].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return { size, ink };
}

/** A watermark is so much larger than the characters of the table that it lies over. */
const LARGER = 1.5;

/** Whether a digit is none of its cell's: larger than the others, and larger than the cell too or of another colour. */
export function isLaidOver({ text, size, ink }: Glyph, { top, bottom }: Bounds, common: Common): boolean {
  return /\d/.test(text) && size > LARGER * common.size && (size > bottom - top || ink !== common.ink);
}
