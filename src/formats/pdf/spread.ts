import type { Bounds } from './drawing.ts';
import type { TextLine } from './lines.ts';

/** In points: how far writing that is spread over its cell begins and ends from its lines. */
export interface Spread {
  left: number;
  right: number;
}

/** In points: how exactly spread writing reaches both sides of its cell, whose edges may be the mean of double lines. */
const EXACT = 3.5;
/** In heights of a character: how even its gaps are, and how wide those are that no other writing has. */
const EVEN = 0.15;
const WIDE = 0.25;
/** So many lines of words, so many with wide gaps, and such a share of all that have more than a character show it. */
const WORDS = 5;
const WIDE_ONES = 3;
const MOST = 0.8;

/** How the writing of a table is spread over its cells, as offices set labels; null where it is not. */
export function spreadOf(cells: readonly { cell: Bounds; lines: readonly TextLine[] }[]): Spread | null {
  const lined = cells.flatMap(({ cell, lines }) =>
    lines.filter(({ glyphs }) => glyphs.length > 1).map((line) => ({ cell, line })),
  );
  const spread: Spread = {
    left: middleOf(lined.map(({ cell, line }) => line.left - cell.left)),
    right: middleOf(lined.map(({ cell, line }) => cell.right - line.right)),
  };
  const reaching = lined.filter(({ cell, line }) => reachesSides(line, cell, spread));
  const words = reaching.filter(({ line }) => !/\d/.test(line.text));
  const wide = reaching.filter(({ cell, line }) => (evenGap(line, cell, spread) ?? 0) > WIDE * line.size);
  const isSpread =
    words.length >= WORDS && wide.length >= WIDE_ONES && reaching.length >= MOST * lined.length;
  return isSpread ? spread : null;
}

/** How far apart the characters of a line are spread from one side of its cell to the other, in points; null where they are not. */
export function evenGap(line: TextLine, cell: Bounds, spread: Spread): number | null {
  const { glyphs, size } = line;
  // A blank that was typed parts two numbers, however they are spread.
  if (glyphs.length < 2 || glyphs.slice(1).some(({ isBehindBlank }) => isBehindBlank)) return null;
  if (!reachesSides(line, cell, spread)) return null;
  const gaps = glyphs.slice(1).map((glyph, at) => glyph.left - glyphs[at]!.right);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return most - least <= EVEN * size ? most : null;
}

function reachesSides({ left, right }: TextLine, cell: Bounds, spread: Spread): boolean {
  return (
    Math.abs(left - cell.left - spread.left) <= EXACT && Math.abs(cell.right - right - spread.right) <= EXACT
  );
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
