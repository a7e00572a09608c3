import type { Table, TableCell, TableRow } from 'mdast';
import { positionIn, type Line } from './lines.ts';

/** Whether a line is a table row: a tab stands behind something printed. A tab before all print is an indent. */
export function isTabRow(line: Line): boolean {
  return /\S.*\t/.test(line.text);
}

/** One tab-separated line as a row; every field is a cell, the empty ones too, with its place. */
export function readTabRow(line: Line): TableRow {
  const children: TableCell[] = [];
  let start = 0;
  for (const field of line.text.split('\t')) {
    const position = positionIn(line, start, start + field.length);
    children.push({
      type: 'tableCell',
      children: field ? [{ type: 'text', value: field, position }] : [],
      position,
    });
    start += field.length + 1;
  }
  return { type: 'tableRow', children, position: positionIn(line, 0, line.text.length) };
}

/** Rows of consecutive lines as one table. */
export function tableOf(rows: TableRow[]): Table {
  return {
    type: 'table',
    children: rows,
    position: { start: rows[0]!.position!.start, end: rows.at(-1)!.position!.end },
  };
}
