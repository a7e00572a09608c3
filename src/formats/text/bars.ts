import { isBlank } from '../../text/normalise.ts';
import { readField } from '../../text/numbers.ts';
import type { Line } from '../lines.ts';
import type { GridCell } from '../tree.ts';
import { askedOnce } from './asked-once.ts';
import { barCells, isBarRow, isPipeRule } from './bar-rows.ts';
import { endOfStream, isCellAt, LONE } from './stream-end.ts';
import { ONE_BAR, ONE_CELL, withoutBehind, withoutOpenings, withoutUnprinted } from './unprinted-bars.ts';

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
  const begun = barred.filter(({ text }) => text.trimStart().startsWith('|'));
  const isBroken = begun.length > 0 && begun.every(isBrokenOff) && breaksAtBlanks(lines);
  const isStream =
    (open.length > 0 &&
      (lone.length > 0 || isBroken || (barred.length >= FEW_BARS && single.length >= 0.8 * barred.length))) ||
    (lone.length === barred.length && lone.length >= FEW_BARS && own.length > lone.length);
  if (!isStream) return null;
  const cells: GridCell[] = [];
  let unended: GridCell | null = null;
  const printed = withoutOpenings(own);
  const isOfOne = showsBlanks(lines) && printed.every(({ text }) => ONE_CELL.test(text));
  for (const line of printed) {
    const { ended, rest } = barCells(
      isOfOne ? withoutBehind(line) : showsBlanks(lines) ? withoutUnprinted(line) : line,
    );
    for (const cell of ended) {
      cells.push(unended ? joined(unended, cell) : cell);
      unended = null;
    }
    if (rest) unended = unended ? joined(unended, rest) : rest;
  }
  if (unended) cells.push(unended);
  cells.forEach((cell, column) => (cell.column = column));
  return { end, cells };
}

/** Whether a blank cell and numbers are all that stands in a line. */
function isBrokenOff({ text }: Line): boolean {
  return text.split('|').every((cell) => readField(cell.trim()).kind !== 'text');
}

/** So many lines that begin with a blank cell are the rest of others. */
const FEW_BROKEN = 3;

/** Whether a blank cell breaks the line in any table of the file: bars of some stand alone, or before numbers. */
const breaksAtBlanks = askedOnce((lines) => {
  const begun = lines.filter(({ text }) => text.trimStart().startsWith('|'));
  return (
    begun.some(({ text }) => LONE.test(text)) || (begun.length >= FEW_BROKEN && begun.every(isBrokenOff))
  );
});

/** Whether some bars of the file stand for blank cells, so that those of merged fields are told from them. */
const showsBlanks = askedOnce((lines) => {
  const printed = lines.filter(({ text }) => !isBlank(text));
  return printed.some(
    (line, at) =>
      BLANK_AND_UNPRINTED.test(line.text) || (ONE_BAR.test(line.text) && isBehindBlank(printed[at + 1])),
  );
});

/** A blank cell's bar, and apart from it those of merged fields. */
const BLANK_AND_UNPRINTED = /^\s*\|\s+\|{2,}\s*$/;

/** Whether a line shows that the bar before it stands for a blank cell of its row: another bar, or a number. */
function isBehindBlank(line: Line | undefined): boolean {
  return line !== undefined && (LONE.test(line.text) || /^[-+−]?\d[\d.,]*(?:\s*\|)?$/.test(line.text.trim()));
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
