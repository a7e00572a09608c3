import { raised } from '../../text/normalise.ts';
import { CHINESE } from './chinese.ts';
import type { Glyph } from './drawing.ts';
import { TORN } from './torn-numbers.ts';

/** A wider gap is a space: between letters, beside a character of Chinese, between two, which stand in squares. */
const SPACES = [0.25, 0.4, 0.6] as const;
/** A blank between digits that is no narrower parts them. */
const BLANK = 0.12;
/** A character that is smaller than its line and stands higher is a mark. */
const MARK_SIZE = 0.9;
const MARK_RISE = 0.15;
const MARK_DROP = 0.08;
/** Digits of one number differ no more in size, and in their lines of writing as a share of it. */
const ONE_SIZE = 0.75;
const ONE_BASELINE = 0.12;

/** Two digits of which the second begins no further behind the first, in heights of a character, lie over each other. */
const OVERPRINTED = 0.28;
const DIGIT = /\d$/;

/** What characters of one line say, from left to right. */
export function textOf(
  glyphs: readonly Glyph[],
  { baseline = Infinity, size = 0, spacing = 0 }: { baseline?: number; size?: number; spacing?: number } = {},
): string {
  let text = '';
  glyphs.forEach((glyph, at) => {
    const previous = glyphs[at - 1];
    if (previous && isOver(previous, glyph)) text += TORN;
    else if (previous && isApart(previous, glyph, spacing)) text += ' ';
    else if (previous && !isOneNumber(previous, glyph, { baseline, size })) text += TORN;
    text += isMark(glyph, { baseline, size }) ? raised(glyph.text) : glyph.text;
  });
  return text;
}

/** Whether a character is set as a mark of note, above its line or below it. */
function isMark(glyph: Glyph, { baseline, size }: { baseline: number; size: number }): boolean {
  if (glyph.size >= MARK_SIZE * size) return false;
  return baseline - glyph.baseline > MARK_RISE * size || glyph.baseline - baseline > MARK_DROP * size;
}

/**
 * Whether digits that stand beside each other are set as those of one number are: in one colour, of one size, on one line. Others
 * were put there beside it, or upon it.
 */
function isOneNumber(one: Glyph, other: Glyph, line: { baseline: number; size: number }): boolean {
  if (!DIGIT.test(one.text) || !DIGIT.test(other.text)) return true;
  if (isMark(one, line) !== isMark(other, line)) return true;
  return isLike(one, other) && Math.abs(one.baseline - other.baseline) <= ONE_BASELINE * one.size;
}

/** Whether two characters have one colour and, nearly, one size. */
export function isLike(one: Glyph, other: Glyph): boolean {
  const [small, large] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  return one.ink === other.ink && small >= ONE_SIZE * large;
}

/** Whether digits are printed over each other, as where one number was corrected by another: neither can be read. */
function isOver(one: Glyph, other: Glyph): boolean {
  return (
    DIGIT.test(one.text) &&
    DIGIT.test(other.text) &&
    other.left - one.left < OVERPRINTED * Math.min(one.size, other.size)
  );
}

function isApart(one: Glyph, other: Glyph, spacing: number): boolean {
  const gap = (other.left - one.right) / Math.max(one.size, other.size) - spacing;
  if (other.isSpaced && gap > BLANK && DIGIT.test(one.text) && DIGIT.test(other.text)) return true;
  const chinese = Number(CHINESE.test(one.text.at(-1)!)) + Number(CHINESE.test(other.text[0]!));
  return gap > SPACES[chinese]!;
}
