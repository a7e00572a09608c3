import type { Line } from '../lines.ts';
import { askedOnce } from './asked-once.ts';
import { barCells, isBarRow, isPipeRule } from './bar-rows.ts';
import type { BarStream } from './bars.ts';

/** Behind the cells of a row, bars without anything between them: fields of its table that it does not print. */
const UNPRINTED_FIELDS = /[^\s|]\s*\|\s*\|{2,}\s*$/;
/** A blank cell between others, or before unprinted fields: bars with a space between them. */
const KEPT_BLANK = /\|\s+\|(?:\s+\||\s*[^\s|])/;
/** One behind a number, or a sign for none: no cell of a label. */
const KEPT_NUMBER = /[\d\-−–—/]\s*\|\s+\|(?:\s+\||\s*[^\s|])/;
/** A blank first cell. */
const OPENS_BLANK = /^\s*\|/;
/** So many rows did not all lose their labels. */
const FEW_ROWS = 3;

/** Whether rows without their frame show blank cells: one does where a number would stand, or several where a label might. */
function showBlanks(rows: readonly string[]): boolean {
  return (
    rows.some((text) => KEPT_NUMBER.test(text)) ||
    rows.filter((text) => KEPT_BLANK.test(text) || OPENS_BLANK.test(text)).length >= FEW_ROWS
  );
}

/**
 * The cells of a table whose rows stand a line each, where bars without anything between them fill a row up behind its
 * last cell and no row shows a blank cell: there nothing tells blank cells that were lost from fields that merging took,
 * so that the line's bars tell no columns. Null where the lines from here on are no such table.
 */
export function readFilledRows(lines: readonly Line[], start: number): BarStream | null {
  const { end, isFramed, isFilled, showsBlanks } = filledRows(lines, start);
  if (!isFilled || showsBlanks) return null;
  const cells = lines.slice(start, end).flatMap((line) => {
    const { ended, rest } = barCells(line);
    return [...(isFramed ? ended.slice(1) : ended), ...(rest ? [rest] : [])];
  });
  cells.forEach((cell, column) => (cell.column = column));
  return { end, cells };
}

/** Whether the bars that fill up the rows of the table of lines from here on print no cell: its blank cells are told from them. */
export function areUnprinted(lines: readonly Line[], start: number): boolean {
  const { isFilled, showsBlanks } = filledRows(lines, start);
  return isFilled && showsBlanks;
}

/** Whether some row of the file shows a blank cell apart from bars that fill it up. */
const keepsBlanks = askedOnce((lines) => {
  const rows = lines.filter((line) => line.text.includes('|') && isBarRow(line) && !isPipeRule(line));
  return showBlanks(rows.map(({ text }) => text.replace(/^\s*\|/, '')));
});

interface FilledRows {
  start: number;
  end: number;
  isFramed: boolean;
  isFilled: boolean;
  showsBlanks: boolean;
}

/** The rows looked at last of each file: who asks of each line of a table in turn is answered by one look at it. */
const looked = new WeakMap<readonly Line[], FilledRows>();

/** What the bars of the rows show that the line stands among, from the first of them that was asked about. */
function filledRows(lines: readonly Line[], start: number): FilledRows {
  const known = looked.get(lines);
  if (known && start >= known.start && start < known.end) return known;
  let end = start;
  while (lines[end] && isBarRow(lines[end]!)) end++;
  const own = lines.slice(start, end);
  const isFramed = own.every(({ text }) => /^\s*\|/.test(text));
  const words = own.map(({ text }) => (isFramed ? text.replace(/^\s*\|/, '') : text));
  const rows = {
    start,
    end,
    isFramed,
    isFilled: !own.some(isPipeRule) && words.some((text) => UNPRINTED_FIELDS.test(text)),
    showsBlanks: showBlanks(words) || keepsBlanks(lines),
  };
  looked.set(lines, rows);
  return rows;
}
