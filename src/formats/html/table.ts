import type { Position } from 'unist';
import type { Grid, GridCell, GridRow } from '../tree.ts';
import { stackedApart } from './stacked-rows.ts';
import { layOut, type HtmlRow, type LaidRow } from './laid-rows.ts';

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
  const lines = new Map<GridCell, readonly string[]>();
  const children = stackedApart(
    laid.map((row) => rowOf(row, used, lines)),
    (cell) => lines.get(cell)!,
  );
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

function rowOf(
  { row, origins }: LaidRow,
  used: readonly number[],
  lines: Map<GridCell, readonly string[]>,
): GridRow {
  const position = row.element.position ?? origins[0]!.cell.element.position!;
  let last = position.start;
  const cells = origins.map(({ column, columns, rows, cell }): GridCell => {
    const { element, line } = cell;
    const place = line?.position ?? element.position ?? { start: last, end: last };
    last = place.end;
    const own: GridCell = {
      text: line?.text ?? '',
      column: columnsIn(used, 0, column),
      columns: Math.max(1, columnsIn(used, column, column + columns)),
      rows,
      position: place,
    };
    lines.set(own, cell.lines);
    return own;
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
