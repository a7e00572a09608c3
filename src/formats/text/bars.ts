import type { GridCell } from '../tree.ts';
import { isBlank } from '../../text/normalise.ts';
import { readField } from '../../text/numbers.ts';
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

/** The bar of one blank cell. */
const ONE_BAR = /^\s*\|\s*$/;

/** A blank cell's bar, and apart from it those of merged fields. */
const BLANK_AND_UNPRINTED = /^\s*\|\s+\|{2,}\s*$/;

/** A cell with its bar, or one of the two, and apart from them bars of merged fields. */
const ONE_CELL = /^[^|]*(?:\|(?:\s+\|+)?)?\s*$|^\s*\|{2,}\s*$/;

/** A line of one cell without the bars of merged fields. */
function withoutBehind(line: Line): Line {
  const bar = line.text.indexOf('|');
  if (/^\s*\|{2,}/.test(line.text)) return { ...line, text: '' };
  return bar < 0 ? line : { ...line, text: line.text.slice(0, bar + 1) };
}

/** Whether a line shows that the bar before it stands for a blank cell of its row: another bar, or a number. */
function isBehindBlank(line: Line | undefined): boolean {
  return line !== undefined && (LONE.test(line.text) || /^[-+−]?\d[\d.,]*(?:\s*\|)?$/.test(line.text.trim()));
}

/**
 * The lines of a stream without the bars that open its rows: where a bar alone stands first and behind the bars of
 * every row's merged fields, it is that of no cell.
 */
function withoutOpenings(own: readonly Line[]): readonly Line[] {
  const isOne = (at: number) => ONE_BAR.test(own[at]?.text ?? '');
  const ends = own.flatMap(({ text }, at) => (unprintedFrom(text) === null ? [] : [at]));
  if (!isOne(0) || ends.length < 2 || !ends.every((at) => at === own.length - 1 || isOne(at + 1))) return own;
  const behind = new Set(ends.map((at) => at + 1));
  const isWords = (line: Line | undefined) =>
    line !== undefined && readField(line.text.replaceAll('|', ' ').trim()).kind === 'text';
  const opening = (at: number) => isOne(at) && (at === 0 || behind.has(at) || isWords(own[at + 1]));
  return own.filter((_, at) => !opening(at));
}

/** A line without the bars of fields that merging takes from its row; blank cells have bars of their own in such a table. */
export function withoutUnprinted(line: Line): Line {
  const from = unprintedFrom(line.text);
  return from === null ? line : { ...line, text: line.text.slice(0, from) };
}

/** Where two bars or more without anything between them begin that end a line and no cell of it; null where none do. */
function unprintedFrom(text: string): number | null {
  const end = text.trimEnd();
  let from = end.length;
  while (from > 0 && end[from - 1] === '|') from--;
  const before = end.slice(0, from).trimEnd();
  // The first bar behind words is that of their cell.
  if (before !== '' && !before.endsWith('|')) from += 1;
  return end.length - from >= 2 ? from : null;
}

/** Behind the cells of a row, bars without anything between them: fields of its table that it does not print. */
const UNPRINTED_FIELDS = /[^\s|]\s*\|\s*\|{2,}\s*$/;
/** A blank cell between others, or before unprinted fields: bars with a space between them. */
const KEPT_BLANK = /\|\s+\|(?:\s+\||\s*[^\s|])/;

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
  return rows.some(({ text }) => KEPT_BLANK.test(text.replace(/^\s*\|/, '')));
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
    showsBlanks: words.some((text) => KEPT_BLANK.test(text) || /^\s*\|/.test(text)) || keepsBlanks(lines),
  };
  looked.set(lines, rows);
  return rows;
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

/** A question about the lines of a file, which each of its tables asks again. */
function askedOnce(ask: (lines: readonly Line[]) => boolean): (lines: readonly Line[]) => boolean {
  const answers = new WeakMap<readonly Line[], boolean>();
  return (lines) => {
    const answer = answers.get(lines) ?? ask(lines);
    answers.set(lines, answer);
    return answer;
  };
}
