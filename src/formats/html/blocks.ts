import type { Element, Nodes, Parents } from 'hast';
import type { Heading, RootContent } from 'mdast';
import type { Position } from 'unist';
import { raised } from '../../text/normalise.ts';
import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import { gridText } from '../grid-text.ts';
import { BLOCKS, fieldValue, hasHint, isBold, isPicture, isSilent } from './elements.ts';
import { LineGatherer, type HtmlLine } from './line.ts';
import { gridOf, type HtmlCell, type HtmlRow } from './table.ts';
import type { Visibility } from './visibility.ts';

/** An element and those around it. */
export interface Ancestry {
  element: Element;
  parent: Ancestry | null;
  depth: number;
}

/** A heading, paragraph, list item or table of a page, with the elements around it. */
export interface HtmlBlock {
  node: RootContent;
  text: string;
  /** How many of its characters are links. */
  linked: number;
  around: Ancestry | null;
}

/** The page as it is read: its text, and how offsets become places. */
export interface HtmlSource {
  html: string;
  visibility: Visibility;
  toPosition: (start: number, end: number) => Position;
}

/** What a line is to become, told by the nearest element that says so. */
type Kind = { type: 'paragraph' } | { type: 'item' } | { type: 'heading'; depth: Heading['depth'] };

/** How the words of an element are set. */
interface Setting {
  kind: Kind;
  strong: boolean;
  linked: boolean;
}

const PLAIN: Setting = { kind: { type: 'paragraph' }, strong: false, linked: false };

/** Longer words in a cell are prose. */
const LONGEST_CELL = 200;

/** The lines and tables of a page in their order. */
export function blocksOf(page: Parents, source: HtmlSource): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const { visibility } = source;
  const lines = new LineGatherer(source.html, source.toPosition);

  const endLine = (kind: Kind, around: Ancestry | null) => {
    const line = lines.take();
    if (line) blocks.push({ node: nodeOf(line, kind), text: line.text, linked: line.linked, around });
  };

  const read = (parent: Parents, around: Ancestry | null, setting: Setting): void => {
    for (const child of parent.children) {
      if (child.type === 'text') addText(lines, child, setting);
      if (child.type !== 'element' || isSilent(child) || visibility.isHidden(child)) continue;
      const within = { element: child, parent: around, depth: (around?.depth ?? 0) + 1 };
      const own = settingOf(child, setting);
      if (child.tagName === 'br') {
        endLine(setting.kind, around);
      } else if (child.tagName === 'table') {
        endLine(setting.kind, around);
        readTable(child, within);
      } else if (BLOCKS.has(child.tagName)) {
        endLine(setting.kind, around);
        read(child, within, own);
        endLine(own.kind, within);
      } else {
        const isApart = visibility.isStruck(child) || visibility.isRaised(child);
        if (isApart) lines.gap('apart');
        read(child, within, own);
        if (isApart) lines.gap('apart');
      }
    }
  };

  const readTable = (table: Element, around: Ancestry): void => {
    const rows = rowsOf(table, source);
    if (!rows || rows.length === 0) {
      read(table, around, PLAIN);
      return;
    }
    let caption = '';
    for (const child of childElements(table)) {
      if (child.tagName !== 'caption' || visibility.isHidden(child)) continue;
      caption += cellOf(child, source).line?.text ?? '';
      read(child, around, PLAIN);
    }
    endLine(PLAIN.kind, around);
    // A table of one column only arranges the page.
    const hasColumns = rows.some(({ cells }) => cells.length > 1);
    let tabular: HtmlRow[] = [];
    const endTable = () => {
      const node = gridOf(tabular, caption);
      if (node) blocks.push({ node, text: gridText(node), linked: linkedIn(tabular), around });
      tabular = [];
    };
    for (const row of rows) {
      if (hasColumns && isTabular(row)) {
        tabular.push(row);
        continue;
      }
      endTable();
      read(row.element, around, PLAIN);
      endLine(PLAIN.kind, around);
    }
    endTable();
  };

  read(page, null, PLAIN);
  endLine(PLAIN.kind, null);
  return blocks;
}

function settingOf(element: Element, around: Setting): Setting {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return {
    kind: level
      ? { type: 'heading', depth: Number(level) as Heading['depth'] }
      : element.tagName === 'li'
        ? { type: 'item' }
        : around.kind,
    strong: around.strong || isBold(element),
    linked: around.linked || (element.tagName === 'a' && element.properties['href'] !== undefined),
  };
}

function addText(
  lines: LineGatherer,
  node: Nodes & { type: 'text' },
  { strong, linked }: Setting,
  isRaised = false,
): void {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return;
  lines.add({ value: isRaised ? raised(node.value) : node.value, strong, linked, start, end });
}

/** A section's title is a paragraph even where the page sets it as a list item: no section lies within a list. */
function nodeOf(line: HtmlLine, kind: Kind): RootContent {
  const { children, position } = line;
  if (kind.type === 'heading') return { type: 'heading', depth: kind.depth, children, position };
  const paragraph: RootContent = { type: 'paragraph', children, position };
  if (kind.type === 'paragraph' || readSectionTitle(line.text)) return paragraph;
  return {
    type: 'list',
    spread: false,
    position,
    children: [{ type: 'listItem', position, children: [paragraph] }],
  };
}

/** The rows of a table with what their cells print; null where it holds tables, and so is a frame for them. */
function rowsOf(table: Element, source: HtmlSource): HtmlRow[] | null {
  const rows: HtmlRow[] = [];
  const { isHidden, isGone } = source.visibility;
  for (const group of [table, ...childElements(table)]) {
    if (group !== table && !/^(?:thead|tbody|tfoot)$/.test(group.tagName)) continue;
    if (group !== table && isHidden(group)) continue;
    for (const row of childElements(group)) {
      if (row.tagName !== 'tr' || isHidden(row)) continue;
      const elements = childElements(row).filter(
        (cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isGone(cell),
      );
      if (elements.some((cell) => !isHidden(cell) && hasTable(cell))) return null;
      rows.push({ element: row, group, cells: elements.map((element) => cellOf(element, source)) });
    }
  }
  return rows;
}

/** What makes browsers set digits from right to left. */
const TURNED = '\u202e';

/** Stands in a cell for a picture, so that it is not taken for blank. */
const UNREAD = '□';

/** What a cell prints: struck-out words are none of it, raised marks stay marks, and fields of a form give what stands in them. */
function cellOf(element: Element, source: HtmlSource): HtmlCell {
  const { visibility } = source;
  // Its words alone are hidden: the cell itself keeps its place in the row.
  if (visibility.isHidden(element)) return { element, line: null };
  const lines = new LineGatherer(source.html, source.toPosition);
  let hasPicture = visibility.isDrawn(element);
  let hasDrawn = hasPicture;
  const read = (parent: Element, setting: Setting, isRaised: boolean): void => {
    for (const child of parent.children) {
      if (child.type === 'text') addText(lines, child, setting, isRaised);
      if (child.type !== 'element' || visibility.isHidden(child) || visibility.isStruck(child)) continue;
      const value = fieldValue(child);
      if (value !== null) {
        lines.gap('break');
        addText(lines, { type: 'text', value, position: child.position }, setting, isRaised);
        lines.gap('break');
      }
      if (visibility.isDrawn(child)) hasDrawn = true;
      if (isPicture(child) || hasHint(child) || visibility.isDrawn(child)) hasPicture = true;
      if (value !== null || isSilent(child)) continue;
      if (visibility.isTurned(child)) {
        addText(lines, { type: 'text', value: TURNED, position: child.position }, setting);
      }
      const gap = child.tagName === 'br' || BLOCKS.has(child.tagName) ? 'break' : null;
      if (gap) lines.gap(gap);
      read(child, settingOf(child, setting), isRaised || visibility.isRaised(child));
      if (gap) lines.gap(gap);
    }
  };
  read(element, PLAIN, false);
  const line = lines.take();
  // What a sheet draws beside digits is one number with them.
  const isJoined = hasDrawn && line !== null && /^[\d.,\s]+$/.test(line.text);
  if ((line && !isJoined) || !hasPicture) return { element, line };
  addText(lines, { type: 'text', value: UNREAD, position: element.position }, PLAIN);
  return { element, line: lines.take() };
}

/** Whether a row shows fields. Prose and titles of sections stand in rows for the page's layout. */
function isTabular({ cells }: HtmlRow): boolean {
  const printed = cells.flatMap(({ line }) => line?.text ?? []);
  const isTitle = printed.length === 1 && readSectionTitle(printed[0]!) !== null;
  return !isTitle && printed.every((text) => text.length <= LONGEST_CELL);
}

function linkedIn(rows: readonly HtmlRow[]): number {
  return rows.flatMap(({ cells }) => cells).reduce((sum, { line }) => sum + (line?.linked ?? 0), 0);
}

function hasTable(element: Element): boolean {
  return childElements(element).some((child) => child.tagName === 'table' || hasTable(child));
}

function childElements(parent: Parents): Element[] {
  return (parent.children as Nodes[]).filter((child) => child.type === 'element');
}
