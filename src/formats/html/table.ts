import type { Element } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import type { Point, Position } from 'unist';
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

/** A cell at its column. */
interface Origin {
  column: number;
  cell: HtmlCell;
}

/** Where a row has cells of its own, and how many columns it has with those that spans cover. */
interface LaidRow {
  row: HtmlRow;
  origins: Origin[];
  width: number;
}

/**
 * An HTML table as mdast: merged cells are laid out as a grid, the text at its first place and empty cells where it
 * spans. Columns in which no cell begins, as Word makes them, are left out. Null where no row has a cell.
 */
export function tableOf(rows: readonly HtmlRow[]): Table | null {
  const laid = layOut(rows).filter(({ origins }) => origins.length > 0);
  if (laid.length === 0) return null;
  const used = [...new Set(laid.flatMap(({ origins }) => origins.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const place = new Map(used.map((column, index) => [column, index]));
  const children = laid.map((row) => rowOf(row, used, place));
  return { type: 'table', children, position: around(children, children[0]!.position!) };
}

function layOut(rows: readonly HtmlRow[]): LaidRow[] {
  let covered: number[] = [];
  return rows.map((row, index) => {
    if (rows[index - 1]?.group !== row.group) covered = [];
    const next = covered.map((left) => Math.max(0, (left ?? 0) - 1));
    const origins: Origin[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((covered[column] ?? 0) > 0) column++;
      origins.push({ column, cell });
      const columns = Math.max(1, Math.min(spanOf(cell.element, 'colSpan'), WIDEST - column));
      const rowSpan = spanOf(cell.element, 'rowSpan');
      const below = rowSpan === 0 ? rows.length : rowSpan - 1;
      for (let at = column; at < Math.min(column + columns, WIDEST); at++)
        next[at] = Math.max(next[at] ?? 0, below);
      column += columns;
    }
    const width = Math.max(column, covered.findLastIndex((left) => left > 0) + 1);
    covered = next;
    return { row, origins, width };
  });
}

function rowOf(
  { row, origins, width }: LaidRow,
  used: readonly number[],
  place: ReadonlyMap<number, number>,
): TableRow {
  const position = row.element.position ?? origins[0]!.cell.element.position!;
  const columns = used.filter((column) => column < width).length;
  const children: TableCell[] = [];
  let last = position.start;
  const coverUpTo = (index: number) => {
    while (children.length < index) children.push(emptyCell({ start: last, end: last }));
  };
  for (const { column, cell } of origins) {
    coverUpTo(place.get(column)!);
    const printed = cellOf(cell, last);
    children.push(printed);
    last = printed.position!.end;
  }
  coverUpTo(columns);
  return { type: 'tableRow', children, position: around(children, position) };
}

/** The place of a cell is where its text is; that of an empty one is its tag. */
function cellOf({ element, line }: HtmlCell, last: Point): TableCell {
  if (!line) return emptyCell(element.position ?? { start: last, end: last });
  return {
    type: 'tableCell',
    children: [{ type: 'text', value: line.text, position: line.position }],
    position: line.position,
  };
}

function emptyCell(position: Position): TableCell {
  return { type: 'tableCell', children: [], position };
}

/** The place of a node widened to those of its children, wherever a careless page has put their text. */
function around(children: readonly (TableCell | TableRow)[], { start, end }: Position): Position {
  const starts = [start, ...children.map((child) => child.position!.start)];
  const ends = [end, ...children.map((child) => child.position!.end)];
  return {
    start: starts.reduce((a, b) => (b.offset! < a.offset! ? b : a)),
    end: ends.reduce((a, b) => (b.offset! > a.offset! ? b : a)),
  };
}
