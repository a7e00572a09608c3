import { positionIn, type Line } from '../lines.ts';
import type { GridCell, GridRow } from '../tree.ts';
import { cellText } from './cell-text.ts';

/** Signs with which text draws the frame of a table: those along a line, and uprights and corners. */
const ALONG = /[─━┄┅┈┉═╌╍]/g;
const UPRIGHT = /[\u2502\u2503\u2506\u2507\u250a-\u254b\u254e\u254f\u2551-\u2570]/g;

/** A line of a drawn table with plain bars for its uprights, and dashes along them; any other as it is. */
export function withPlainBars(line: Line): Line {
  if (line.text.search(UPRIGHT) < 0) return line;
  return { ...line, text: line.text.replace(UPRIGHT, '|').replace(ALONG, '-') };
}

/** Whether a line has bars for columns at its start or end. Bars in the middle alone are what portals part their menus with. */
export function isBarRow(line: Line): boolean {
  if (!line.text.includes('|')) return false;
  const text = line.text.trim();
  return text.startsWith('|') || (text.endsWith('|') && !text.endsWith('\\|'));
}

/** Whether a line only parts the head of a pipe table from its body: |---|:--:| A dash or two in a cell stand for none. */
export function isPipeRule(line: Line): boolean {
  if (!line.text.includes('|') || !/^[\s|:-]+$/.test(line.text)) return false;
  const cells = line.text.split('|').filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.every((cell) => /^\s*(?::?-{3,}:?|:-+:?|-+:)\s*$/.test(cell));
}

/** At which ends of its lines a table of bars has bars that part no cells. */
export interface Border {
  left: boolean;
  right: boolean;
}

/**
 * The border of the table of bars whose lines begin at `at`. Where most of its lines begin without a bar and end in one,
 * a bar at the start of a line, the first one too, parts a blank first cell from the next.
 */
export function borderOf(lines: readonly Line[], at: number): Border {
  const first = lines[at]!.text;
  const isBegun = BEGINS.test(first);
  if (!isBegun && !ENDS.test(first)) return { left: false, right: false };
  const bars = barsIn(first);
  let [begun, open, all] = [0, 0, 0];
  let isLonger = true;
  for (let next = at; next < at + MOST_ASKED && lines[next]?.text.includes('|'); next++) {
    all += 1;
    const { text } = lines[next]!;
    if (BEGINS.test(text)) begun += 1;
    else if (ENDS.test(text)) {
      open += 1;
      isLonger &&= barsIn(text) < bars;
    }
  }
  // Of two lines that differ nobody knows which is the odd one; a line of heads may have a border that none below it has, and so a bar more than any of them.
  const isBordered = isBegun ? all < FEW_ROWS || open <= begun || isLonger : 2 * begun > all;
  return { left: isBordered, right: true };
}

/** So many lines tell how a table is framed; all of them would be asked by each table of a file in turn. */
const MOST_ASKED = 60;

const barsIn = (text: string): number => text.split('|').length - 1;

const BEGINS = /^\s*\|/;
const ENDS = /\|\s*$/;

/**
 * One line of a pipe table as a row; an escaped bar belongs to its field. Where the table has no border, a bar
 * at that end parts a blank cell from the next.
 */
export function readPipeRow(line: Line, border: Border): GridRow {
  const { text } = line;
  const from = border.left ? /^\s*\|?/.exec(text)![0].length : 0;
  const end = text.trimEnd();
  const isEnded = border.right && end.endsWith('|') && !end.endsWith('\\|');
  const to = Math.max(from, border.right ? (isEnded ? end.length - 1 : end.length) : text.length);
  const cells: GridCell[] = [];
  let start = from;
  for (const field of fieldsOf(text.slice(from, to))) {
    cells.push(cellAt(line, cells.length, field, start));
    start += field.length + 1;
  }
  return { cells, position: positionIn(line, 0, text.length) };
}

/** The cells that bars end in a line of a stream of cells: what stands behind the last bar goes on in the next line. */
export function barCells(line: Line): { ended: GridCell[]; rest: GridCell | null } {
  const fields = fieldsOf(line.text);
  const cells: GridCell[] = [];
  let start = 0;
  for (const field of fields) {
    cells.push(cellAt(line, 0, field, start));
    start += field.length + 1;
  }
  const rest = cells.pop()!;
  return { ended: cells, rest: rest.text === '' ? null : rest };
}

/** A bar that parts cells: a backslash before one makes it a part of its cell. */
const UNESCAPED = /(?<!\\)\|/;

function fieldsOf(text: string): string[] {
  return text.split(text.includes('\\') ? UNESCAPED : '|');
}

function cellAt(line: Line, column: number, field: string, start: number): GridCell {
  const lead = field.length - field.trimStart().length;
  const length = field.trim().length;
  return {
    text: cellText(field),
    column,
    columns: 1,
    rows: 1,
    position: positionIn(
      line,
      start + (length > 0 ? lead : 0),
      start + (length > 0 ? lead + length : field.length),
    ),
  };
}

/** So many lines with bars between their fields are a table also where no bar stands at the ends. */
const FEW_ROWS = 3;

/** Whether a line stands among lines that all have bars, so many or with a rule among them that they are a table. */
export function isInBarTable(lines: readonly Line[], at: number): boolean {
  let [from, to] = [at, at];
  while (from > 0 && at - from < FEW_ROWS && lines[from - 1]!.text.includes('|')) from--;
  while (to + 1 < lines.length && to - at < FEW_ROWS && lines[to + 1]!.text.includes('|')) to++;
  const around = lines.slice(from, to + 1);
  return around.length >= FEW_ROWS || around.some(isPipeRule);
}
