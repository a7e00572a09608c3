import type { Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import { nodeText } from '../formats/node-text.ts';
import type { Grid, GridRow } from '../formats/tree.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { beginsSectionTitle, readBracketedTitle, readSectionTitle } from '../vocabulary/section-titles.ts';
import type { SectionKey } from '../vocabulary/sections.ts';
import { divideLines } from './divide-lines.ts';
import { divideTables } from './divide-tables.ts';
import { isHeadWord } from './head-words.ts';

/** A part of the tree that stands under one section heading. */
export interface SectionSpan {
  key: SectionKey;
  /** The heading as printed. */
  title: string;
  /** The ordinal printed before it; null where there is none. */
  ordinal: number | null;
  place: Point;
  children: RootContent[];
}

/** The tree divided at its section headings. */
export interface SectionedTree {
  /** What stands before the first section: title, navigation, salutation. */
  before: RootContent[];
  spans: SectionSpan[];
}

/** Divides the tree at its section headings, at whatever heading level or none, also inside a line or a grid. */
export function recogniseSections(tree: Root): SectionedTree {
  const before: RootContent[] = [];
  const spans: SectionSpan[] = [];
  const nodes = divideLines(tree.children).flatMap(divideGrid).flatMap(divideTables);
  const openings = openingsOf(nodes);
  const counted = new Set(
    openings.flatMap((opening) => (opening && isCounted(opening) ? [opening.key] : [])),
  );
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const opening = openings[at];
    // 1.主动公开情况 is a heading of the overview where 二、主动公开政府信息情况 stands too.
    if (!opening || (counted.has(opening.key) && !isCounted(opening))) {
      (spans.at(-1)?.children ?? before).push(node);
      continue;
    }
    const { lines, ...heading } = opening;
    spans.push({ ...heading, place: node.position!.start, children: [] });
    at += lines - 1;
  }
  return { before, spans };
}

/** So many titles behind the bracketed ordinals of their sections are those of the report, one level deeper than in the form. */
const MOST_TITLES = 4;

/** Which nodes open a section. Where the report stands below a heading of its own, its titles have the ordinals of sub-headings. */
function openingsOf(nodes: readonly RootContent[]): (Opening | null)[] {
  const openings = nodes.map(
    (node, at) => readSectionHeading(node) ?? readBrokenHeading(node, nodes[at + 1]),
  );
  if (keysOf(openings).size > 1) return openings;
  const deeper = nodes.map((node) => readSectionHeading(node, readBracketedTitle));
  return keysOf(deeper).size >= MOST_TITLES ? deeper : openings;
}

const keysOf = (openings: readonly (Opening | null)[]) =>
  new Set(openings.flatMap((opening) => opening?.key ?? []));

type Opening = Pick<SectionSpan, 'key' | 'title' | 'ordinal'> & { lines: number };

/** Whether the form's own numerals count a title: 二、 */
function isCounted({ title }: Opening): boolean {
  return splitOrdinal(title).ordinal?.style === 'chinese';
}

function readSectionHeading(node: RootContent, readTitle = readSectionTitle): Opening | null {
  if (node.type !== 'heading' && node.type !== 'paragraph') return null;
  const title = nodeText(node).trim();
  const read = readTitle(title);
  return read ? { ...read, title, lines: 1 } : null;
}

/** A long title that a line ends in the middle of. */
function readBrokenHeading(node: RootContent, next: RootContent | undefined): Opening | null {
  if (node.type !== 'heading' && node.type !== 'paragraph') return null;
  if (next?.type !== node.type) return null;
  const begin = nodeText(node).trim();
  if (!beginsSectionTitle(begin)) return null;
  const title = begin + nodeText(next).trim();
  const read = readSectionTitle(title);
  return read ? { ...read, title, lines: 2 } : null;
}

/** A grid that the title of a section stands in, as its own row or before the heads, in pieces with the title between. */
function divideGrid(node: RootContent): RootContent[] {
  if (node.type !== 'grid' || node.flow === 'cells') return [node];
  const pieces: RootContent[] = [];
  let rows: GridRow[] = [];
  const endPiece = () => {
    if (rows.length > 0) pieces.push({ ...node, rows, position: aroundRows(rows) } satisfies Grid);
    rows = [];
  };
  for (const row of node.rows) {
    const title = titleIn(row);
    if (!title) {
      rows.push(row);
      continue;
    }
    endPiece();
    const { text, position } = title;
    pieces.push({ type: 'paragraph', children: [{ type: 'text', value: text, position }], position });
    const rest = row.cells.map((cell) => (cell === title ? { ...cell, text: '' } : cell));
    if (rest.some((cell) => cell.text !== '')) rows.push({ ...row, cells: rest });
  }
  if (pieces.length === 0) return [node];
  endPiece();
  return pieces;
}

/** The cell of a row that prints a section's title, beside nothing or the heads of the table. */
function titleIn({ cells }: GridRow) {
  const [first, ...others] = cells.filter((cell) => cell.text !== '');
  if (!first) return null;
  const read = readSectionTitle(first.text);
  if (read?.ordinal == null) return null;
  return others.every((cell) => isHeadWord(cell.text)) ? first : null;
}

function aroundRows(rows: readonly GridRow[]) {
  return { start: rows[0]!.position.start, end: rows.at(-1)!.position.end };
}
