import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isBlank } from '../../text/normalise.ts';
import type { Grid, GridRow } from '../tree.ts';
import { blocksIn, positionsIn } from '../html/parse-html.ts';
import { positionIn, splitLines, type Line } from '../lines.ts';
import { refuseParts } from '../refuse-long.ts';
import {
  areUnprinted,
  endOfStream,
  opensStream,
  readBarStream,
  readFilledRows,
  withoutUnprinted,
} from './bars.ts';
import { hasMarks, readProseLine } from './prose.ts';
import { cellSeparator, hasCells } from './spaced-cells.ts';
import {
  borderOf,
  endOfTabRow,
  isBarRow,
  isPipeRule,
  isTabRow,
  readPipeRow,
  readTabRow,
  type Border,
} from './table-rows.ts';

/** Marks of emphasis are read in so many lines of a file: no report has as many, and each costs a run of the parser. */
const MOST_MARKED = 20_000;

/** So many lines with bars between their fields are a table also where no bar stands at the ends. */
const FEW_ROWS = 3;

/**
 * The text of a report as a document tree: headings, paragraphs, lists and grids, each with its place in the file; a
 * line is a paragraph, since only who knows the form can tell a wrapped line from a row. Tables are cut out before
 * Markdown sees them, because CommonMark takes tab-separated rows for code.
 */
export function parseText(file: VFile): Root {
  const text = String(file);
  const lines = splitLines(text);
  const separator = cellSeparator(lines);
  const children: RootContent[] = [];
  let rows: GridRow[] = [];
  let border: Border = { left: true, right: true };
  let isOfTabs = false;
  let isFilledUp = false;
  const endTable = () => {
    if (rows.length > 0) children.push(gridOfRows(rows, isOfTabs));
    rows = [];
  };
  const toPosition = positionsIn(text);
  // Lines up to here were looked at and are no stream of cells: looking again from each of them would take quadratic time.
  let rowsUntil = 0;
  let [prose, marked] = [0, 0];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const markup = endOfMarkup(text, line);
    if (markup !== null) {
      endTable();
      for (const block of readMarkup(text, line, markup, toPosition)) children.push(block);
      while (at + 1 < lines.length && lines[at + 1]!.offset < markup) at++;
      continue;
    }
    if (
      isTabRow(line) ||
      opensQuotedRow(lines, at) ||
      (rows.length > 0 && line.text.startsWith('\t') && !isBlank(line.text))
    ) {
      const end = endOfTabRow(lines, at);
      const last = lines[end - 1]!;
      isOfTabs = rows.length === 0 || isOfTabs;
      rows.push(
        end === at + 1
          ? readTabRow(line.text, 0, (from, to) => positionIn(line, from, to))
          : readTabRow(text.slice(line.offset, last.offset + last.text.length), line.offset, toPosition),
      );
      at = end - 1;
      continue;
    }
    if (separator !== null && hasCells(line, separator)) {
      isOfTabs = rows.length === 0 || isOfTabs;
      rows.push(readTabRow(line.text, 0, (from, to) => positionIn(line, from, to), separator));
      continue;
    }
    if (line.text.includes('|') || (at >= rowsUntil && opensStream(lines, at))) {
      const isNew = at >= rowsUntil;
      let stream = rows.length === 0 && isNew ? readBarStream(lines, at) : null;
      if (stream === null && isNew) rowsUntil = endOfStream(lines, at);
      if (rows.length === 0) stream ??= readFilledRows(lines, at);
      if (stream) {
        children.push(gridOfCells(stream.cells, lines[at]!, lines[stream.end - 1]!));
        at = stream.end - 1;
        continue;
      }
      if (isBarRow(line) || isPipeRule(line) || isInBarTable(lines, at)) {
        if (rows.length === 0) {
          border = borderOf(lines, at);
          isFilledUp = areUnprinted(lines, at);
        }
        isOfTabs = false;
        if (!isPipeRule(line)) rows.push(readPipeRow(isFilledUp ? withoutUnprinted(line) : line, border));
        continue;
      }
    }
    endTable();
    if (isBlank(line.text)) continue;
    if (isUnderline(line.text) && lines[at - 1] && !isBlank(lines[at - 1]!.text)) {
      const previous = children.at(-1);
      if (previous?.type === 'paragraph') {
        children[children.length - 1] = {
          type: 'heading',
          depth: line.text.includes('=') ? 1 : 2,
          children: previous.children,
          position: previous.position!,
        };
        continue;
      }
    }
    // Each is a part of the tree.
    refuseParts((prose += 1));
    const isMarked = hasMarks(line);
    if (isMarked) marked += 1;
    const block = readProseLine(line, isMarked && marked <= MOST_MARKED);
    const previous = children.at(-1);
    if (block.type === 'list' && previous?.type === 'list') {
      previous.children.push(...block.children);
      previous.position!.end = block.position!.end;
    } else {
      children.push(block.type === 'paragraph' ? { ...block, data: { isLine: true } } : block);
    }
  }
  endTable();
  return { type: 'root', children };
}

/** Whether a line begins a row whose first cell holds a line break within quotation marks. */
function opensQuotedRow(lines: readonly Line[], at: number): boolean {
  if (!lines[at]!.text.startsWith('"')) return false;
  const end = endOfTabRow(lines, at);
  return end > at + 1 && lines[end - 1]!.text.includes('\t');
}

/** A line of marks under a heading. */
function isUnderline(text: string): boolean {
  return /^\s{0,3}(?:={3,}|-{3,})\s*$/.test(text);
}

/** Whether a line stands among lines that all have bars, so many or with a rule among them that they are a table. */
function isInBarTable(lines: readonly Line[], at: number): boolean {
  let [from, to] = [at, at];
  while (from > 0 && at - from < FEW_ROWS && lines[from - 1]!.text.includes('|')) from--;
  while (to + 1 < lines.length && to - at < FEW_ROWS && lines[to + 1]!.text.includes('|')) to++;
  const around = lines.slice(from, to + 1);
  return around.length >= FEW_ROWS || around.some(isPipeRule);
}

/** Where a table of HTML that begins in a line ends; null where none does. */
function endOfMarkup(text: string, line: Line): number | null {
  const begin = /<table[\s>]/i.exec(line.text);
  if (!begin) return null;
  const tags = /<(\/?)table(?=[\s>])/gi;
  tags.lastIndex = line.offset + begin.index;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    depth += tag[1] ? -1 : 1;
    if (depth > 0) continue;
    const close = text.indexOf('>', tag.index);
    return close < 0 ? text.length : close + 1;
  }
  return text.length;
}

/** The lines and grids of a piece of HTML, with what stands in its first line before it and in its last behind it. */
function readMarkup(
  text: string,
  line: Line,
  end: number,
  toPosition: ReturnType<typeof positionsIn>,
): RootContent[] {
  const lineEnd = text.slice(end).search(/[\r\n]/);
  const to = lineEnd < 0 ? text.length : end + lineEnd;
  const blocks = blocksIn(text.slice(line.offset, to), (from, until) =>
    toPosition(line.offset + from, line.offset + until),
  );
  return blocks.map(({ node }) => node);
}

/** Rows of consecutive lines as one grid. Words that are repeated side by side are one merged cell, as converters print it. */
function gridOfRows(rows: GridRow[], isOfTabs: boolean): Grid {
  const merged = rows.map(mergeRepeated);
  return {
    type: 'grid',
    rows: merged,
    width: merged.reduce((most, { cells }) => Math.max(most, widthOf(cells)), 0),
    caption: '',
    flow: 'rows',
    ...(isOfTabs ? { isOfTabs } : {}),
    position: { start: rows[0]!.position.start, end: rows.at(-1)!.position.end },
  };
}

function widthOf(cells: GridRow['cells']): number {
  const last = cells.at(-1);
  return last ? last.column + last.columns : 0;
}

function mergeRepeated(row: GridRow): GridRow {
  const cells: GridRow['cells'] = [];
  for (const cell of row.cells) {
    const last = cells.at(-1);
    if (last && cell.text === last.text && /\p{L}{2}/u.test(cell.text)) last.columns += 1;
    else cells.push({ ...cell });
  }
  return { ...row, cells };
}

function gridOfCells(cells: GridRow['cells'], first: Line, last: Line): Grid {
  const position = {
    start: positionIn(first, 0, 0).start,
    end: positionIn(last, last.text.length, last.text.length).end,
  };
  return {
    type: 'grid',
    rows: [{ cells, position }],
    width: cells.length,
    caption: '',
    flow: 'cells',
    position,
  };
}
