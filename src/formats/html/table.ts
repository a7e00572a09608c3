import type { Element } from 'hast';
import type { Position } from 'unist';
import type { Grid, GridCell, GridRow } from '../tree.ts';
import { spanOf } from './elements.ts';
import type { HtmlLine } from './line.ts';

/** A cell of an HTML table, with what it prints; null where that is nothing. */
export interface HtmlCell {
  element: Element;
  line: HtmlLine | null;
}

/** A row of an HTML table. Cells span rows within their group (thead, tbody, tfoot) only. */
export interface HtmlRow {
  element: Element;
  group: Element;
  cells: HtmlCell[];
}

/** No table of the form has more than 15 columns; spans end here. */
const WIDEST = 100;

/** A cell at its column, with how many columns and rows it covers. */
interface Origin {
  column: number;
  columns: number;
  rows: number;
  cell: HtmlCell;
}

/** Where a row has cells of its own, and how many columns it has with those that spans cover. */
interface LaidRow {
  row: HtmlRow;
  origins: Origin[];
  width: number;
}

/**
 * An HTML table as a grid. Columns in which no cell begins, as Word makes them, are left out. Null where no row has a
 * cell.
 */
export function gridOf(rows: readonly HtmlRow[], caption: string): Grid | null {
  const laid = withoutEmpty(layOut(rows));
  if (laid.length === 0) return null;
  const used = [...new Set(laid.flatMap(({ origins }) => origins.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const children = laid.map((row) => rowOf(row, used));
  const width = laid.reduce((most, row) => Math.max(most, columnsIn(used, 0, row.width)), 0);
  return {
    type: 'grid',
    rows: children,
    width,
    caption,
    flow: 'rows',
    position: around(children, children[0]!.position),
  };
}

/** The rows in which cells begin: a cell that reaches over others spans so many rows less. */
function withoutEmpty(laid: readonly LaidRow[]): LaidRow[] {
  const kept = [0];
  for (const { origins } of laid) kept.push(kept.at(-1)! + (origins.length > 0 ? 1 : 0));
  return laid.flatMap(({ row, origins, width }, at) => {
    if (origins.length === 0) return [];
    const own = origins.map((origin) => ({ ...origin, rows: kept[at + origin.rows]! - kept[at]! }));
    return [{ row, origins: own, width }];
  });
}

/** How many used columns, which are sorted, lie from one column up to another. */
function columnsIn(used: readonly number[], from: number, to: number): number {
  return columnsBefore(used, to) - columnsBefore(used, from);
}

function columnsBefore(used: readonly number[], column: number): number {
  let [low, high] = [0, used.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (used[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function layOut(rows: readonly HtmlRow[]): LaidRow[] {
  let covered: number[] = [];
  const ends = groupEnds(rows);
  return rows.map((row, index) => {
    if (rows[index - 1]?.group !== row.group) covered = [];
    const next = covered.map((left) => Math.max(0, (left ?? 0) - 1));
    const origins: Origin[] = [];
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
function groupEnds(rows: readonly HtmlRow[]): number[] {
  const ends: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--)
    ends[at] = rows[at + 1]?.group === rows[at]!.group ? ends[at + 1]! : at + 1;
  return ends;
}

function rowOf({ row, origins }: LaidRow, used: readonly number[]): GridRow {
  const position = row.element.position ?? origins[0]!.cell.element.position!;
  let last = position.start;
  const cells = origins.map(({ column, columns, rows, cell }): GridCell => {
    const { element, line } = cell;
    const place = line?.position ?? element.position ?? { start: last, end: last };
    last = place.end;
    return {
      text: line?.text ?? '',
      column: columnsIn(used, 0, column),
      columns: Math.max(1, columnsIn(used, column, column + columns)),
      rows,
      position: place,
    };
  });
  return { cells, position: around(cells, position) };
}

/** A place widened to those of what it holds, wherever a careless page has put their text. */
function around(children: readonly { position: Position }[], { start, end }: Position): Position {
  const starts = [start, ...children.map((child) => child.position.start)];
  const ends = [end, ...children.map((child) => child.position.end)];
  return {
    start: starts.reduce((a, b) => (b.offset! < a.offset! ? b : a)),
    end: ends.reduce((a, b) => (b.offset! > a.offset! ? b : a)),
  };
}
