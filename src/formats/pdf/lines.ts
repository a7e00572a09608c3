import { raised } from '../../text/normalise.ts';
import { boundsAround, type Bounds, type Glyph } from './drawing.ts';
import { TORN } from './torn-numbers.ts';

/** Characters on one line of writing, with what they say. */
export interface TextLine extends Bounds {
  text: string;
  baseline: number;
  /** Height of most of its characters. */
  size: number;
  glyphs: Glyph[];
}

/** Characters whose lines of writing lie nearer to each other, in heights of a character, are on one line. */
const ONE_LINE = 0.5;
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
/** The same character at nearly the same place is one that is drawn twice to look bold. */
const DOUBLED = 0.15;

/** Two digits of which the second begins no further behind the first, in heights of a character, lie over each other. */
const OVERPRINTED = 0.28;
const DIGIT = /\d$/;

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u;

/** Characters as lines of writing from the top down; `spacing`: how far apart they are set, in heights of a character. */
export function linesOf(glyphs: readonly Glyph[], spacing = 0): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const groups: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const last = groups.at(-1);
    const size = Math.max(last?.size ?? 0, glyph.size);
    if (last && glyph.baseline - last.baseline <= ONE_LINE * size) {
      last.glyphs.push(glyph);
      // The line of writing is that of its largest characters: a raised mark comes before them.
      if (glyph.size > last.size) Object.assign(last, { baseline: glyph.baseline, size: glyph.size });
    } else groups.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  return groups.map(({ glyphs: own, baseline }) => lineOf(own, baseline, spacing));
}

function lineOf(glyphs: readonly Glyph[], baseline: number, spacing: number): TextLine {
  const ordered = withoutDoubles([...glyphs].sort((a, b) => a.left - b.left));
  const size = commonSize(ordered);
  const text = textOf(ordered, { baseline, size, spacing });
  return { text, baseline, size, glyphs: ordered, ...boundsAround(ordered)! };
}

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

function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const near = DOUBLED * glyph.size;
    const isDouble = kept
      .slice(-3)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.left - glyph.left) <= near &&
          Math.abs(other.baseline - glyph.baseline) <= near,
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

/** The size of most characters, whose tenths do not matter; of two that are as frequent the larger. */
export function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** Gaps between characters of Chinese that lie so near to the common one are those of letters set apart. */
const EVEN = 0.12;
const LEAST_SPACING = 0.15;
const MOST_SPACING = 0.8;
/** So many gaps show it, and such a share of all. */
const SHOWN = 10;
const MOST = 0.8;

/** How far apart the characters of these lines are set, in their heights: 0 where not all are set apart evenly. */
export function spacingOf(lines: readonly Pick<TextLine, 'glyphs'>[]): number {
  const gaps = lines.flatMap(({ glyphs }) =>
    glyphs.slice(1).flatMap((glyph, at) => {
      const before = glyphs[at]!;
      if (!CHINESE.test(before.text) || !CHINESE.test(glyph.text)) return [];
      return [(glyph.left - before.right) / Math.max(before.size, glyph.size)];
    }),
  );
  const common = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  if (gaps.length < SHOWN || common < LEAST_SPACING || common > MOST_SPACING) return 0;
  const even = gaps.filter((gap) => Math.abs(gap - common) <= EVEN);
  return even.length >= MOST * gaps.length ? common : 0;
}

/** Whether a line break between two characters is none in what they say: Chinese is written without spaces. */
export function isSeamless(last: string, first: string): boolean {
  return CHINESE.test(last) && CHINESE.test(first);
}

/** Lines as one text. */
export function joinedText(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .reduce((text, line) => {
      const seam = text === '' || isSeamless(text.at(-1)!, line[0]!) ? '' : ' ';
      return text + seam + line;
    }, '');
}
