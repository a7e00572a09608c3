import { readField } from '../../text/numbers.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';
import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import { boundsAround, type Bounds, type Glyph } from './drawing.ts';
import { textOf } from './line-text.ts';
import type { TextLine } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import { isDoubtful } from './watermarks.ts';

/** Words of a line between two gaps, or two lines. */
export interface Words extends Bounds {
  text: string;
  glyphs: Glyph[];
  size: number;
}

/** Wider gaps part words of a table, in heights of a character. */
const GAP = 0.6;
/** So many words side by side are a row. */
const ROW = 3;
/** Heads are no longer. */
const SHORT = 10;
/** One piece of words that takes a greater part of a line is prose. */
const PROSE = 0.7;

/** Stands behind a number of which nobody can tell where it belongs: it is none then. */
export const DOUBT = '?';

/** Words as they are; a number as none. */
export function doubted<Words extends { text: string }>(words: Words): Words {
  return readField(words.text).kind === 'text' ? words : { ...words, text: words.text + DOUBT };
}

/** Whether the words of a line stand as those of a row: several, some of them numbers or short; or a label and a number. */
export function showsRow(chunks: readonly Words[]): boolean {
  const isShort = ({ text }: Words) => text.length <= SHORT || readField(text).kind !== 'text';
  if (chunks.length >= ROW)
    return chunks.some((chunk) => readField(chunk.text).kind !== 'text') || chunks.every(isShort);
  const [first, ...others] = chunks;
  return (
    first !== undefined &&
    others.length > 0 &&
    isFormLabel(first.text) &&
    others.every(({ text }) => readField(text).kind !== 'text')
  );
}

/** Whether a line that is no row by itself may be a piece of a table: short, no title, no sentence. */
export function isPiece(
  { text, left, right, size }: TextLine,
  chunks: readonly Words[],
  setting: Setting,
): boolean {
  if (readSectionTitle(text) || size > setting.size * 1.15) return false;
  if (chunks.every((chunk) => isFormLabel(chunk.text) || readField(chunk.text).kind !== 'text')) return true;
  if (/[。；]/.test(text)) return false;
  return chunks.length > 1 || right - left < PROSE * (setting.right - setting.left);
}

export function chunksOf({ glyphs, size }: TextLine, spacing: number): Words[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? (glyph.left - last.right) / Math.max(last.size, glyph.size) - spacing : Infinity;
    if (gap > GAP) groups.push([]);
    groups.at(-1)!.push(glyph);
  }
  return groups.map((own) => ({
    glyphs: own,
    size,
    text: textOf(own.map(marked), { spacing }),
    ...boundsAround(own)!,
  }));
}

function marked(glyph: Glyph): Glyph {
  return isDoubtful(glyph) ? { ...glyph, text: glyph.text + DOUBT } : glyph;
}
