import type { Position } from 'unist';
import type { Line } from '../lines.ts';
import type { GridCell, GridRow } from '../tree.ts';
import { cellText } from './cell-text.ts';

/** Whether a line is a table row: a tab stands behind something printed. A tab before all print is an indent. */
export function isTabRow(line: Line): boolean {
  return line.text.includes('\t') && /\S[^\t]*\t/.test(line.text);
}

/** How places in the file are told by offsets. */
type ToPosition = (start: number, end: number) => Position;

/**
 * One row whose cells tabs or other separators part; every field is a cell, the empty ones too, with its place. `text` may
 * hold line breaks, which spreadsheets keep within quotation marks.
 */
export function readTabRow(text: string, offset: number, toPosition: ToPosition, separator = '\t'): GridRow {
  const cells: GridCell[] = [];
  let start = 0;
  for (const field of text.split(separator)) {
    const lead = field.length - field.trimStart().length;
    const printed = field.trim();
    const from = offset + start + (printed ? lead : 0);
    cells.push({
      text: cellText(printed.includes('"') ? unquoted(printed) : printed),
      column: cells.length,
      columns: 1,
      rows: 1,
      position: toPosition(from, from + (printed ? printed.length : field.length)),
    });
    start += field.length + separator.length;
  }
  return { cells, position: toPosition(offset, offset + text.length) };
}

/** What a spreadsheet writes within quotation marks, where it doubles those of the words. */
function unquoted(field: string): string {
  return field
    .replace(/^"((?:[^"]|"")*)"$/, '$1')
    .replace(/""/g, '"')
    .replace(/\s*[\r\n]+\s*/g, '');
}

/** A cell of a spreadsheet has few lines; more is a quotation mark that was left open. */
const MOST_LINES = 8;

/** Behind the last line of a row whose quoted cells hold line breaks; the next line where it has none. */
export function endOfTabRow(lines: readonly Line[], at: number): number {
  if (!/(?:^|\t)"/.test(lines[at]!.text)) return at + 1;
  let quotes = 0;
  for (let end = at; end < Math.min(lines.length, at + MOST_LINES); end++) {
    quotes += lines[end]!.text.match(/"/g)?.length ?? 0;
    if (quotes % 2 === 0) return end + 1;
  }
  return at + 1;
}

/** Whether a line begins a row whose first cell holds a line break within quotation marks. */
export function opensQuotedRow(lines: readonly Line[], at: number): boolean {
  if (!lines[at]!.text.startsWith('"')) return false;
  const end = endOfTabRow(lines, at);
  return end > at + 1 && lines[end - 1]!.text.includes('\t');
}
