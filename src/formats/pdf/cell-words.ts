import { readField } from '../../text/numbers.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';
import { isSeamless } from './chinese.ts';
import { boundsAround, type Bounds, type Glyph } from './drawing.ts';
import { isLike, textOf } from './line-text.ts';
import { linesOf, type TextLine } from './lines.ts';
import { evenGap, type Spread } from './spread.ts';

/** What a cell prints, and where. */
export interface CellWords {
  /** Empty where nothing is printed. */
  text: string;
  /** Around its characters; the cell where there are none. */
  bounds: Bounds;
  /** How many numbers stand in lines of numbers, how many lines have words, and how many of these are a whole label of the form. */
  numbers: number;
  words: number;
  labels: number;
}

/** In points: no cell is printed in closer to its lines, and how exact its edges are known. */
const LEAST_PADDING = 1;
const HALF_A_POINT = 0.5;

/** What the cells of a table show of digits above each other. */
export interface Breaks {
  /** Whether some are two numbers: the upper one had room for more digits. */
  areNumbers: boolean;
  /** What is left free at the sides of its cells, in points. */
  padding: number;
  /** Whether some are one number: the upper digits are more than those left over. */
  areDigits: boolean;
}

/** What cells with these lines of writing in them show of digits above each other. */
export function breaksOf(cells: readonly { cell: Bounds; lines: readonly TextLine[] }[]): Breaks {
  const sides = cells.flatMap(({ cell, lines }) =>
    lines.flatMap(({ left, right }) => [left - cell.left, cell.right - right]),
  );
  const padding = Math.max(
    LEAST_PADDING,
    sides.reduce((least, side) => Math.min(least, side), Infinity),
  );
  const breaks: Breaks = { padding, areNumbers: false, areDigits: false };
  for (const { cell, lines } of cells)
    lines.slice(1).forEach((line, at) => {
      const previous = lines[at]!;
      if (![previous, line].every(({ text }) => readField(text).kind === 'number')) return;
      if (!isFull(previous, cell, padding)) breaks.areNumbers = true;
      else if (previous.glyphs.length > line.glyphs.length) breaks.areDigits = true;
    });
  return breaks;
}

/** How the writing of a table is set in its cells. */
export interface CellSetting {
  /** How far apart its characters are set, in their heights. */
  spacing: number;
  breaks: Breaks;
  /** How it is spread over its cells; null where it is not. */
  spread: Spread | null;
}

/** The words of the characters that stand in a cell. */
export function wordsIn(
  cell: Bounds,
  glyphs: readonly Glyph[],
  { spacing, breaks, spread }: CellSetting,
): CellWords {
  const lines = linesOf(glyphs, spacing).map((line) => (spread ? gathered(line, cell, spread) : line));
  const isOne = isOneNumber(lines, cell, breaks);
  let text = '';
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    const isSeam = !previous || isOne || isSeamless(previous.text.at(-1)!, line.text[0]!);
    text += isSeam ? line.text : ` ${line.text}`;
  });
  const printed = lines.map((line) => line.text.split(' '));
  const isOfNumbers = (words: readonly string[]) => words.every((word) => readField(word).kind === 'number');
  const ofNumbers = printed.filter(isOfNumbers);
  const labels = lines.filter((line) => isFormLabel(line.text)).length;
  return {
    text,
    bounds: boundsAround(glyphs) ?? cell,
    numbers: ofNumbers.flat().length,
    words: printed.length - ofNumbers.length,
    labels,
  };
}

/** A line of writing that is spread over its cell with its characters as words again. */
function gathered(line: TextLine, cell: Bounds, spread: Spread): TextLine {
  const gap = evenGap(line, cell, spread);
  if (gap === null) return line;
  const { glyphs, baseline, size } = line;
  return { ...line, text: textOf(glyphs, { baseline, size, spacing: gap / size }) };
}

/** Whether lines of digits are one number, which its cell has no room for, and not numbers below each other. */
function isOneNumber(lines: readonly TextLine[], cell: Bounds, breaks: Breaks): boolean {
  if (lines.length < 2 || lines.some(({ text }) => !/\d$/.test(text) || !/^[^\s\d]*[\d.,]+$/.test(text)))
    return false;
  const upper = lines.slice(0, -1);
  const isBroken = upper.every(
    (line, at) =>
      isFull(line, cell, breaks.padding) && isLike(line.glyphs.at(-1)!, lines[at + 1]!.glyphs[0]!),
  );
  const [first, last] = [lines[0]!.glyphs.length, lines.at(-1)!.glyphs.length];
  if (!isBroken || last > first) return false;
  // Three lines of which the last is shorter are one number whatever stands elsewhere.
  if (last < first) return lines.length > 2 || !breaks.areNumbers;
  return !breaks.areNumbers && (breaks.areDigits || first === 1);
}

/** Whether a cell has no room for another digit in a line of it. */
function isFull(line: TextLine, cell: Bounds, padding: number): boolean {
  const digit = line.glyphs.at(-1)!;
  const used = line.right - line.left + (digit.right - digit.left);
  return used > cell.right - cell.left - 2 * padding + HALF_A_POINT;
}
