import { isNumeral } from '../../src/formats/scan/believe.ts';
import type { Edges, ReadCell } from '../../src/schemas/picture-reading.ts';
import { isFormLabel, isRowLabel } from '../../src/vocabulary/form-labels.ts';
import type { Engine } from './engine.ts';
import { outlineOf, type Area, type Picture } from './picture.ts';

/** A label is in no more pieces. */
const MOST_PIECES = 4;

/**
 * Cells of a table, those beside each other as one that print the label of a row together and none by themselves: the stem of a small letter goes from line to
 * line of its row, as a line that parts two columns does. The letter is whole only where both are read at once. Heads stay in pieces: what stands below them may be, too.
 */
export async function withWholeLabels(
  engine: Engine,
  picture: Picture,
  cells: readonly ReadCell[],
  dotsPerInch: number,
): Promise<ReadCell[]> {
  const whole: ReadCell[] = [];
  for (let at = 0; at < cells.length;) {
    const pieces = piecesFrom(cells, at);
    const label = await longestLabel(engine, picture, pieces, dotsPerInch);
    whole.push(label?.cell ?? cells[at]!);
    at += label?.count ?? 1;
  }
  return whole;
}

/** The cells from one of them on that may be pieces of one label: words beside each other, none of them a label. */
function piecesFrom(cells: readonly ReadCell[], from: number): ReadCell[] {
  const pieces: ReadCell[] = [];
  for (const cell of cells.slice(from, from + MOST_PIECES)) {
    const last = pieces.at(-1);
    const isBeside =
      !last ||
      (cell.row === last.row && cell.rows === last.rows && cell.column === last.column + last.columns);
    if (!isBeside || cell.text === '' || isNumeral(cell.text) || isFormLabel(cell.text)) break;
    pieces.push(cell);
  }
  return pieces;
}

async function longestLabel(
  engine: Engine,
  picture: Picture,
  pieces: readonly ReadCell[],
  dotsPerInch: number,
): Promise<{ cell: ReadCell; count: number } | null> {
  for (let count = pieces.length; count > 1; count--) {
    const own = pieces.slice(0, count);
    const [first, last] = [own[0]!, own.at(-1)!];
    const { left, top, right, bottom } = outlineOf(own.map(({ words }) => areaOf(words)));
    const dots = dotsPerInch / 72;
    const area: Area = {
      left: Math.round(left * dots),
      top: Math.round(top * dots),
      right: Math.round(right * dots),
      bottom: Math.round(bottom * dots),
    };
    const { text, confidence } = await engine.readLine(picture, area);
    if (!isRowLabel(text)) continue;
    const { row, rows, column } = first;
    const columns = last.column + last.columns - column;
    const words: Edges = [left, top, right, bottom];
    const cell = {
      row,
      rows,
      column,
      columns,
      words,
      text,
      confidence: Math.round(confidence * 1000) / 1000,
    };
    return { cell, count };
  }
  return null;
}

function areaOf([left, top, right, bottom]: Edges): Area {
  return { left, top, right, bottom };
}
