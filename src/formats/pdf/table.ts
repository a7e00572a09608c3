import type { Box } from '../../schemas/place.ts';
import { breaksOf, wordsIn, type CellWords } from './cell-words.ts';
import { isWithin, type Bounds, type Glyph, type Mark } from './drawing.ts';
import { commonOf, isLaidOver } from './laid-over.ts';
import type { Lattice } from './lattice.ts';
import { spacingOf } from './letter-spacing.ts';
import { linesOf } from './lines.ts';
import { holdsMark } from './marks.ts';
import { spreadOf } from './spread.ts';
import { TORN, withTornNumbers } from './torn-numbers.ts';
import { isDoubtful, withoutStamps } from './watermarks.ts';

/** A cell of a table of a PDF. */
export interface TableCell {
  /** Empty where nothing is printed. */
  text: string;
  column: number;
  columns: number;
  /** How many rows it covers. */
  rows: number;
  page: number;
  box: Box;
}

/** A table as it stands on one page, or joined over several. */
export interface Table {
  /** The edges of its columns in points, ascending. */
  x: number[];
  /** The edges of its rows; absent of a table that is joined from above each other. */
  y?: number[];
  /** By row the cells that begin there, from left to right. */
  rows: TableCell[][];
  /** By cell, how many numbers, lines of words and labels it has; absent of a table joined over pages, and of one in a picture. */
  counts?: Pick<CellWords, 'numbers' | 'words' | 'labels'>[];
}

/** Where something stands: a page and how its points become a box. */
export interface Sheet {
  page: number;
  boxOf: (bounds: Bounds) => Box;
}

/** In points: what is blank and narrower is the gap between the lines of two cells, which each draws for itself. */
const NARROWEST = 7;

/** A ruled table with what is printed in its cells. `glyphs`: all that stand in it or right beside it; `marks`: all of the page. */
export function tableOf(
  lattice: Lattice,
  glyphs: readonly Glyph[],
  marks: readonly Mark[],
  { page, boxOf }: Sheet,
): Table {
  const { x, y, cells } = lattice;
  // Lines that part nothing are no rows and columns.
  const rowsUsed = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const fields = new Map<number, Glyph[]>();
  const ownerAt = new Map<number, number>();
  cells.forEach(({ row, rows, column, columns }, at) => {
    for (let down = row; down < row + rows; down++)
      for (let right = column; right < column + columns; right++) ownerAt.set(down * x.length + right, at);
  });
  const ownerOf = (glyph: Glyph): number | undefined => {
    if (!isWithin(glyph, lattice)) return undefined;
    const row = intervalOf(y, (glyph.top + glyph.bottom) / 2);
    const column = intervalOf(x, (glyph.left + glyph.right) / 2);
    return ownerAt.get(row * x.length + column);
  };
  const common = commonOf(glyphs.filter((glyph) => isWithin(glyph, lattice)));
  for (const whole of withTornNumbers(withoutStamps(glyphs, common.ink, ownerOf), ownerOf)) {
    const owner = ownerOf(whole);
    if (owner === undefined) continue;
    const glyph =
      isLaidOver(whole, cells[owner]!, common) || isDoubtful(whole)
        ? { ...whole, text: whole.text + TORN }
        : whole;
    const own = fields.get(owner);
    if (own) own.push(glyph);
    else fields.set(owner, [glyph]);
  }
  const begun = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const isBlankGap = (column: number): boolean =>
    x[column + 1]! - x[column]! < NARROWEST &&
    cells.every((cell, at) => cell.column !== column || cell.columns > 1 || !fields.has(at));
  const columnsUsed = begun.filter((column) => !isBlankGap(column));
  const lined = [...fields].map(([at, own]) => ({ cell: cells[at]!, lines: linesOf(own) }));
  const setting = {
    spacing: spacingOf(lined.flatMap(({ lines }) => lines)),
    breaks: breaksOf(lined),
    spread: spreadOf(lined),
  };
  const rows = rowsUsed.map((): TableCell[] => []);
  const counts: NonNullable<Table['counts']> = [];
  cells.forEach((cell, at) => {
    if (cell.columns === 1 && !columnsUsed.includes(cell.column)) return;
    const { text, bounds, ...count } = wordsIn(cell, fields.get(at) ?? [], setting);
    counts.push(count);
    // What a cell prints that the page's edge cuts, or that is drawn, cannot be known.
    const isCut = lattice.isCut && cell.right === lattice.right;
    const isUnknown = text === '' && (isCut || holdsMark(cell, marks));
    const row = countBelow(rowsUsed, cell.row);
    const column = countBelow(columnsUsed, cell.column);
    rows[row]!.push({
      text: isUnknown ? TORN : text,
      column,
      columns: countBelow(columnsUsed, cell.column + cell.columns) - column,
      rows: countBelow(rowsUsed, cell.row + cell.rows) - row,
      page,
      box: boxOf(bounds),
    });
  });
  return {
    x: [...columnsUsed.map((column) => x[column]!), x.at(-1)!],
    y: [...rowsUsed.map((row) => y[row]!), y.at(-1)!],
    rows,
    counts,
  };
}

/** Index of the interval between two edges that a place lies in; at least 0 and at most the last one. */
function intervalOf(edges: readonly number[], place: number): number {
  const behind = edges.findIndex((edge) => edge > place);
  return Math.max(0, (behind < 0 ? edges.length - 1 : behind) - 1);
}

function countBelow(sorted: readonly number[], value: number): number {
  return sorted.filter((is) => is < value).length;
}
