import type { Root } from 'mdast';
import type { Edges, PictureReading, ReadCell, ReadLine, ReadPage } from '../../schemas/picture-reading.ts';
import { readField } from '../../text/numbers.ts';
import { joinedText } from '../pdf/chinese.ts';
import type { Bounds } from '../pdf/drawing.ts';
import type { GapTable } from '../pdf/gap-table.ts';
import type { TextLine } from '../pdf/lines.ts';
import type { ReadPage as LaidPage } from '../pdf/page-items.ts';
import { treeOfPages } from '../pdf/paged-tree.ts';
import type { TableCell } from '../pdf/table.ts';
import { asNumber } from './believe.ts';
import { boxPictured, uprightSize } from './laid-straight.ts';
import { endsAfterHeads } from './own-heads.ts';

/** What is said of cells and lines, by what was read in them. */
export interface Telling {
  cell: (cell: ReadCell) => string;
  line: (line: ReadLine) => string[];
}

/** A cell prints no more by itself: a number, and one beside it. */
const MOST_NUMBERS = 2;

/** In points: columns of words that space alone parts are counted so finely. */
const OPEN_UNIT = 4;
/** Characters of Chinese fill so much of the height of their line. */
const FILLED = 0.92;

/** A reading as the tree of a report, every node on its page; boxes are those of the picture as it is. */
export function treeOfReading({ pages }: PictureReading, telling: Telling): Root {
  return treeOfPages(
    pages.map((page, at) => laidPage(page, at + 1, telling)),
    { gapTables: false, isDrawn: endsAfterHeads },
  );
}

function laidPage(page: ReadPage, number: number, telling: Telling): LaidPage {
  const edgesOf = ({ left, top, right, bottom }: Bounds): Edges => [left, top, right, bottom];
  const points = 72 / page.dotsPerInch;
  return {
    sheet: { page: number, boxOf: (bounds) => boxPictured(page, edgesOf(bounds)) },
    size: { width: page.width * points, height: page.height * points },
    height: uprightSize(page).height * points,
    lines: page.lines.map((line) => textLine(line, telling.line(line))),
    tables: page.tables.map(({ x, edges, cells, isOpen = false }) => {
      const rows: TableCell[][] = Array.from(
        { length: Math.max(0, ...cells.map(({ row }) => row)) + 1 },
        () => [],
      );
      const several = new Set(cells.filter(hasSeveralRows).map(({ row }) => row));
      for (const cell of cells) {
        const { row, rows: tall, column, columns, words } = cell;
        rows[row]!.push({
          text: telling.cell(several.has(row) ? { ...cell, isOutOfPlace: true } : cell),
          column,
          columns,
          rows: tall,
          page: number,
          box: boxPictured(page, words),
        });
      }
      const printed = rows.filter((row) => row.length > 0);
      return { ...boundsOf(edges), table: isOpen ? gapTable(printed, x) : { x: [...x], rows: printed } };
    }),
  };
}

/** Words by where they stand between the edges of their columns. */
function gapTable(rows: readonly (readonly TableCell[])[], x: readonly number[]): GapTable {
  const placed = rows.map((cells) =>
    cells.map(({ text, page, box, column, columns }) => ({
      text,
      page,
      box,
      left: x[column]!,
      right: x[column + columns]!,
    })),
  );
  return { rows: placed, unit: OPEN_UNIT };
}

/** Whether the numbers of several rows stand in one cell: nothing parts them there, nor in the cells beside it. */
function hasSeveralRows(cell: ReadCell): boolean {
  const numbers = asNumber(cell)
    .split(' ')
    .filter((part) => part !== '');
  return numbers.length > MOST_NUMBERS && numbers.every((part) => readField(part).kind !== 'text');
}

function boundsOf([left, top, right, bottom]: Edges): Bounds {
  return { left, top, right, bottom };
}

function textLine({ edges, pieces }: ReadLine, texts: readonly string[]): TextLine {
  const bounds = boundsOf(edges);
  const size = (bounds.bottom - bounds.top) / FILLED;
  return {
    ...bounds,
    text: joinedText(texts),
    baseline: bounds.bottom,
    size,
    glyphs: pieces.map((piece, at) => ({
      ...boundsOf(piece.edges),
      text: texts[at]!,
      baseline: bounds.bottom,
      size,
    })),
  };
}
