import type { RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { START } from '../../schemas/place.ts';
import type { Grid, GridRow } from '../tree.ts';
import { cellsOf } from './gap-cells.ts';
import type { GapTable } from './gap-table.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Table, TableCell } from './table.ts';

/** Counts what is printed, in the order of reading. */
export function counter(): () => number {
  let line = 0;
  return () => ++line;
}

export function proseOf({ kind, text, page, box }: Paragraph, line: number): RootContent {
  const start: Point = { line, column: 1, page, box };
  const position = { start, end: { ...start, column: text.length + 1 } };
  const children = [{ type: 'text' as const, value: text, position }];
  return kind === 'heading'
    ? { type: 'heading', depth: 1, children, position }
    : { type: 'paragraph', children, position };
}

export function gridOf(
  table: Table | GapTable,
  count: () => number,
  isDrawn: (table: Table) => boolean,
): Grid {
  let last: Position | null = null;
  const { cells: rows, flow } = 'x' in table ? { cells: table.rows, flow: 'rows' as const } : cellsOf(table);
  const printed = rows.map((cells): GridRow => {
    const line = count();
    const placed = cells.map(({ text, column, columns, rows: tall, page, box }) => {
      const start: Point = { line, column: column + 1, page, box };
      return { text, column, columns, rows: tall, position: { start, end: start } };
    });
    const start = placed[0]?.position.start ?? { ...(last?.end ?? START.page), line };
    last = { start, end: placed.at(-1)?.position.end ?? start };
    return { cells: placed, position: last };
  });
  return {
    type: 'grid',
    rows: printed,
    width: Math.max(...rows.map(widthOf)),
    caption: '',
    flow,
    ...('x' in table && isDrawn(table) ? { isDrawn: true } : {}),
    position: { start: printed[0]!.position.start, end: printed.at(-1)!.position.end },
  };
}

/** How many columns a row reaches over. */
function widthOf(cells: readonly TableCell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.columns : 0;
}
