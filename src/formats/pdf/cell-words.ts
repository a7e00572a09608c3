import { readField } from '../../text/numbers.ts';
import { boundsAround, type Bounds, type Glyph } from './drawing.ts';
import { isSeamless, linesOf, type TextLine } from './lines.ts';

/** What a cell prints, and where. */
export interface CellWords {
  /** Empty where nothing is printed. */
  text: string;
  /** Around its characters; the cell where there are none. */
  bounds: Bounds;
  /** How many of its lines are a number. */
  numbers: number;
}

/** The words of the characters that stand in a cell, set so far apart. */
export function wordsIn(cell: Bounds, glyphs: readonly Glyph[], spacing: number): CellWords {
  const lines = linesOf(glyphs, spacing);
  let text = '';
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    if (previous && !isSeamless(previous.text.at(-1)!, line.text[0]!) && !isBroken(previous, line, cell))
      text += ' ';
    text += line.text;
  });
  const numbers = lines.filter((line) => readField(line.text).kind === 'number').length;
  return { text, bounds: boundsAround(glyphs) ?? cell, numbers };
}

/**
 * Whether a line ends within a number because its cell has no room for another digit. Otherwise digits above each other
 * are numbers by themselves.
 */
function isBroken(line: TextLine, next: TextLine, cell: Bounds): boolean {
  if (!/[\d.]$/.test(line.text) || !/^[\d.]/.test(next.text)) return false;
  const digit = line.glyphs.at(-1)!;
  const padding = Math.max(1, Math.min(line.left - cell.left, next.left - cell.left));
  return line.right + (digit.right - digit.left) > cell.right - padding + 0.5;
}
