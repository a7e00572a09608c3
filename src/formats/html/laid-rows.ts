import type { Element } from 'hast';
import { spanOf } from './elements.ts';
import type { HtmlLine } from './line.ts';

/** A cell of an HTML table, with what it prints; null where that is nothing. */
export interface HtmlCell {
  element: Element;
  line: HtmlLine | null;
  /** What each of its lines prints, blank ones between others too. */
  lines: readonly string[];
}

/** Cells of a row of an HTML table. They span rows within their group (thead, tbody, tfoot) only. */
export interface CellRow<Cell extends { element: Element } = { element: Element }> {
  group: Element;
  cells: readonly Cell[];
}

/** A row of an HTML table with what it prints. */
export interface HtmlRow extends CellRow<HtmlCell> {
  element: Element;
}

/** No table of the form has more than 15 columns; spans end here. */
export const WIDEST = 100;

/** A cell at its column, with how many columns and rows it covers. */
interface Origin<Cell> {
  column: number;
  columns: number;
  rows: number;
  cell: Cell;
}

/** Where a row has cells of its own, and how many columns it has with those that spans cover. */
export interface LaidRow<Row extends CellRow = HtmlRow> {
  row: Row;
  origins: Origin<Row['cells'][number]>[];
  width: number;
}

export function layOut<Row extends CellRow>(rows: readonly Row[]): LaidRow<Row>[] {
  let covered: number[] = [];
  const ends = groupEnds(rows);
  return rows.map((row, index) => {
    if (rows[index - 1]?.group !== row.group) covered = [];
    const next = covered.map((left) => Math.max(0, (left ?? 0) - 1));
    const origins: LaidRow<Row>['origins'] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((covered[column] ?? 0) > 0) column++;
      const columns = Math.max(1, Math.min(spanOf(cell.element, 'colSpan'), WIDEST - column));
      const rowSpan = spanOf(cell.element, 'rowSpan');
      const wanted = rowSpan === 0 ? rows.length : rowSpan - 1;
      const below = wanted === 0 ? 0 : Math.min(wanted, ends[index]! - index - 1);
      origins.push({ column, columns, rows: below + 1, cell });
      for (let at = column; at < Math.min(column + columns, WIDEST); at++)
        next[at] = Math.max(next[at] ?? 0, below);
      column += columns;
    }
    const width = Math.max(column, covered.findLastIndex((left) => left > 0) + 1);
    covered = next;
    return { row, origins, width };
  });
}

/** Of each row the index behind the last row of its group: no cell reaches further. */
function groupEnds(rows: readonly CellRow[]): number[] {
  const ends: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--)
    ends[at] = rows[at + 1]?.group === rows[at]!.group ? ends[at + 1]! : at + 1;
  return ends;
}
