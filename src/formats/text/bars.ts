import type { GridCell } from '../tree.ts';
import { isBlank } from '../../text/normalise.ts';
import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import type { Line } from '../lines.ts';
import { barCells, isBarRow, isPipeRule } from './table-rows.ts';

/** A line of bars alone: extractors of text print a blank cell so. */
const LONE = /^[\s|]*\|[\s|]*$/;
/** A cell that is printed on a line of its own, its bar on the next. */
const LONGEST_CELL = 60;

/** So many bars are no accident. */
const FEW_BARS = 6;

/** The lines of a table that is printed as a stream of cells, each ended by a bar; its line breaks say nothing. */
export interface BarStream {
  /** Index of the first line behind it. */
  end: number;
  cells: GridCell[];
}

/**
 * Reads a stream of cells that begins at a line; null where the lines with bars are rows of a table, or none. A
 * stream shows itself by bars that stand alone, or by lines of one cell each.
 */
export function readBarStream(lines: readonly Line[], start: number): BarStream | null {
  const end = endOfStream(lines, start);
  const own = lines.slice(start, end).filter((line) => !isBlank(line.text));
  if (own.some(isPipeRule)) return null;
  const barred = own.filter(isBarRow);
  const lone = barred.filter(({ text }) => LONE.test(text));
  const open = barred.filter(({ text }) => !text.trimStart().startsWith('|'));
  const single = open.filter((line) => barCells(line).ended.length === 1);
  const isStream =
    (open.length > 0 &&
      (lone.length > 0 || (barred.length >= FEW_BARS && single.length >= 0.8 * barred.length))) ||
    (lone.length === barred.length && lone.length >= FEW_BARS && own.length > lone.length);
  if (!isStream) return null;
  const cells: GridCell[] = [];
  let begun: GridCell | null = null;
  for (const line of own) {
    const { ended, rest } = barCells(line);
    for (const cell of ended) {
      cells.push(begun ? joined(begun, cell) : cell);
      begun = null;
    }
    if (rest) begun = begun ? joined(begun, rest) : rest;
  }
  if (begun) cells.push(begun);
  cells.forEach((cell, column) => (cell.column = column));
  return { end, cells };
}

/** Behind the last line of the stream: a short line belongs to it where a bar follows. */
export function endOfStream(lines: readonly Line[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!;
    if (isBarRow(line)) end = at + 1;
    else if (!isBlank(line.text) && !isCellAt(lines, at)) break;
    else if (isBlank(line.text) && at - end > 3) break;
  }
  return end;
}

/** Whether a line without a bar is a cell whose bar follows. The title of a section is none. */
function isCellAt(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  return text.trim().length <= LONGEST_CELL && barFollows(lines, at) && readSectionTitle(text) === null;
}

function barFollows(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => !isBlank(line.text));
  return next !== undefined && LONE.test(next.text);
}

/** Whether the cell that the first bar of a stream ends is printed on the line before. */
export function opensStream(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  return !isBarRow(line) && !isBlank(line.text) && isCellAt(lines, at) && readBarStream(lines, at) !== null;
}

function joined(first: GridCell, second: GridCell): GridCell {
  if (second.text === '') return first;
  return {
    ...first,
    text: first.text + second.text,
    position: { start: first.position.start, end: second.position.end },
  };
}
