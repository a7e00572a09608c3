import type { Box } from '../../schemas/place.ts';
import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import { isSeamless } from './chinese.ts';
import { boundsAround, type Bounds } from './drawing.ts';
import { commonSize, type TextLine } from './lines.ts';
import type { Sheet } from './table.ts';

/** A line of prose with the page that it stands on. */
export interface PagedLine {
  line: TextLine;
  sheet: Sheet;
}

/** A heading or paragraph, and where it begins. */
export interface Paragraph {
  kind: 'heading' | 'paragraph';
  text: string;
  page: number;
  box: Box;
}

/** How prose is set: what tells where a paragraph ends. */
export interface Setting {
  size: number;
  left: number;
  right: number;
  /** From one line of writing to the next. */
  leading: number;
}

/** Lines in larger type are headings. */
const HEADING = 1.15;
const LONGEST_HEADING = 80;
/** In heights of a character: how far a first line is indented, and how far before the edge a last line ends. */
const INDENT = 1.2;
const SHORT = 2;
/** A wider gap than that between lines parts paragraphs. */
const PARTING = 1.5;
/** A line of so many characters fills the page, if no gap as wide as that, in heights of a character, is in it. */
const FULL = 15;
const APART = 1.5;

/** How the prose of a file is set, told by its lines. */
export function settingOf(lines: readonly TextLine[]): Setting {
  const whole = lines.filter((line) => line.text.length >= FULL && !hasGap(line));
  const size = commonSize((whole.length > 0 ? whole : lines).flatMap(({ glyphs }) => glyphs));
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.6);
  const full = body.filter((line) => whole.includes(line));
  const edges = boundsAround(full.length > 0 ? full : body) ?? { left: 0, right: 0 };
  const gaps = body
    .slice(1)
    .map((line, at) => line.baseline - body[at]!.baseline)
    .filter((gap) => gap > size * 0.8 && gap < size * 4)
    .sort((a, b) => a - b);
  return {
    size,
    left: edges.left,
    right: edges.right,
    leading: gaps[Math.floor(gaps.length / 2)] ?? size * 1.8,
  };
}

/** Whether words of a line stand apart, as those of a table do. */
function hasGap({ glyphs, size }: TextLine): boolean {
  return glyphs.some((glyph, at) => at > 0 && glyph.left - glyphs[at - 1]!.right > APART * size);
}

/** Lines that follow each other as paragraphs and headings. */
export function paragraphsOf(lines: readonly PagedLine[], setting: Setting): Paragraph[] {
  const groups: PagedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && goesOn(last.at(-1)!, line, setting)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => paragraphOf(group, setting));
}

function goesOn(previous: PagedLine, next: PagedLine, { size, left, right, leading }: Setting): boolean {
  const [above, below] = [previous.line, next.line];
  if (isHeading(above, size) || isHeading(below, size)) return false;
  if (Math.abs(above.size - below.size) > 0.15 * size) return false;
  if (below.left - left > INDENT * size) return false;
  if (above.right < right - SHORT * size) return false;
  if (readSectionTitle(above.text) || readSectionTitle(below.text)) return false;
  return previous.sheet.page !== next.sheet.page || below.baseline - above.baseline <= PARTING * leading;
}

function isHeading({ size, text }: TextLine, body: number): boolean {
  return size > HEADING * body && text.length <= LONGEST_HEADING;
}

function paragraphOf(group: readonly PagedLine[], { size }: Setting): Paragraph {
  const { line: first, sheet } = group[0]!;
  let text = '';
  for (const { line } of group) {
    if (text !== '' && !isSeamless(text.at(-1)!, line.text[0]!)) text += ' ';
    text += line.text;
  }
  const onFirstPage: Bounds[] = group
    .filter((line) => line.sheet.page === sheet.page)
    .map(({ line }) => line);
  return {
    kind: isHeading(first, size) ? 'heading' : 'paragraph',
    text,
    page: sheet.page,
    box: sheet.boxOf(boundsAround(onFirstPage)!),
  };
}
