import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isBlank } from '../../text/normalise.ts';
import { positionsIn } from '../html/parse-html.ts';
import { positionIn, splitLines } from '../lines.ts';
import { refuseParts } from '../refuse-long.ts';
import type { GridRow } from '../tree.ts';
import {
  borderOf,
  isBarRow,
  isInBarTable,
  isPipeRule,
  readPipeRow,
  withPlainBars,
  type Border,
} from './bar-rows.ts';
import { opensStream, readBarStream } from './bars.ts';
import { areUnprinted, readFilledRows } from './filled-rows.ts';
import { gridOfCells, gridOfRows } from './line-grids.ts';
import { endOfMarkup, readMarkup } from './markup.ts';
import { hasMarks, readProseLine } from './prose.ts';
import { cellSeparator, hasCells } from './spaced-cells.ts';
import { endOfStream } from './stream-end.ts';
import { endOfTabRow, isTabRow, opensQuotedRow, readTabRow } from './tab-rows.ts';
import { withoutUnprinted } from './unprinted-bars.ts';

/** Marks of emphasis are read in so many lines of a file: no report has as many, and each costs a run of the parser. */
const MOST_MARKED = 20_000;

/**
 * The text of a report as a document tree: headings, paragraphs, lists and grids, each with its place in the file; a
 * line is a paragraph, since only who knows the form can tell a wrapped line from a row. Tables are cut out before
 * Markdown sees them, because CommonMark takes tab-separated rows for code.
 */
export function parseText(file: VFile): Root {
  const text = String(file);
  const lines = splitLines(text).map(withPlainBars);
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
      children.push(block.type === 'paragraph' ? { ...block, data: { ...block.data, isLine: true } } : block);
    }
  }
  endTable();
  return { type: 'root', children };
}

/** A line of marks under a heading. */
function isUnderline(text: string): boolean {
  return /^\s{0,3}(?:={3,}|-{3,})\s*$/.test(text);
}
