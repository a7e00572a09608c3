import type { Table, TableCell, TableRow } from 'mdast';
import { positionIn, type Line } from '../lines.ts';

/** Whether a line is a table row: a tab stands behind something printed. A tab before all print is an indent. */
export function isTabRow(line: Line): boolean {
  return line.text.includes('\t') && /\S.*\t/.test(line.text);
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

/** Whether a line is a row of a pipe table. Pipes in the middle alone are what portals part their menus with. */
export function isPipeRow(line: Line): boolean {
  return line.text.includes('|') && /^\s*\|.*\S|\S.*(?<!\\)\|\s*$/.test(line.text);
}

/** Whether a line only parts the head of a pipe table from its body: |---|:--:| */
export function isPipeRule(line: Line): boolean {
  return /^[\s|:-]*-[\s|:-]*$/.test(line.text) && line.text.includes('|');
}

/** One line of a pipe table as a row; an escaped pipe belongs to its field. */
export function readPipeRow(line: Line): TableRow {
  const { text } = line;
  const from = /^\s*\|?/.exec(text)![0].length;
  const to = text.length - /(?:(?<!\\)\|)?\s*$/.exec(text)![0].length;
  const children: TableCell[] = [];
  let start = from;
  for (const field of text.slice(from, Math.max(from, to)).split(/(?<!\\)\|/)) {
    const lead = field.length - field.trimStart().length;
    const value = field.trim();
    const position = positionIn(line, start + lead, start + lead + value.length);
    children.push({
      type: 'tableCell',
      children: value ? [{ type: 'text', value, position }] : [],
      position,
    });
    start += field.length + 1;
  }
  return { type: 'tableRow', children, position: positionIn(line, 0, text.length) };
}

/** Rows of consecutive lines as one table. */
export function tableOf(rows: TableRow[]): Table {
  return {
    type: 'table',
    children: rows,
    position: { start: rows[0]!.position!.start, end: rows.at(-1)!.position!.end },
  };
}
