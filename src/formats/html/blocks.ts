import type { Element, Parents } from 'hast';
import type { RootContent } from 'mdast';
import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import { gridText } from '../grid-text.ts';
import type { Ancestry } from './ancestry.ts';
import { BLOCKS, childElements, isSilent } from './elements.ts';
import { cellOf } from './html-cell.ts';
import { rowsOf } from './html-rows.ts';
import type { HtmlSource } from './html-source.ts';
import type { HtmlRow } from './laid-rows.ts';
import { LineGatherer, type HtmlLine } from './line.ts';
import { addText, plain, settingOf, type Kind, type Setting, type TakenOver } from './setting.ts';
import { areStacked } from './stacked-rows.ts';
import { gridOf } from './table.ts';

/** A heading, paragraph, list item or table of a page, with the elements around it. */
export interface HtmlBlock {
  node: RootContent;
  text: string;
  /** How many of its characters are links. */
  linked: number;
  around: Ancestry | null;
}

/** Longer words in a cell are prose. */
const LONGEST_CELL = 200;

/** The lines and tables of a page in their order. */
export function blocksOf(page: Parents, source: HtmlSource): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const { visibility, print } = source;
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
      const own = settingOf(child, setting, print);
      if (child.tagName === 'br') {
        endLine(setting.kind, around);
      } else if (child.tagName === 'table') {
        endLine(setting.kind, around);
        readTable(child, within, own);
      } else if (BLOCKS.has(child.tagName) || print.isLine(child)) {
        endLine(setting.kind, around);
        read(child, within, own);
        endLine(own.kind, within);
      } else {
        const isApart =
          visibility.isStruck(child) ||
          print.isRaised(child, own.size, setting.size) ||
          (parent.type === 'element' && print.isParted(child, parent));
        if (isApart) lines.gap('apart');
        read(child, within, own);
        if (isApart) lines.gap('apart');
      }
    }
  };

  const readTable = (table: Element, around: Ancestry, set: TakenOver): void => {
    const rows = rowsOf(table, source, set);
    const setting = plain(set);
    if (!rows || rows.length === 0) {
      read(table, around, setting);
      return;
    }
    let caption = '';
    for (const child of childElements(table)) {
      if (child.tagName !== 'caption' || visibility.isHidden(child)) continue;
      caption += cellOf(child, source).line?.text ?? '';
      read(child, around, setting);
    }
    endLine(plain().kind, around);
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
      read(row.element, around, setting);
      endLine(plain().kind, around);
    }
    endTable();
  };

  read(page, null, plain());
  endLine(plain().kind, null);
  return blocks;
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

/** Whether a row shows fields. Prose and titles of sections stand in rows for the page's layout. */
function isTabular({ cells }: HtmlRow): boolean {
  const printed = cells.flatMap(({ line }) => line?.text ?? []);
  const isTitle = printed.length === 1 && readSectionTitle(printed[0]!) !== null;
  return !isTitle && (printed.every((text) => text.length <= LONGEST_CELL) || areStacked(cells));
}

function linkedIn(rows: readonly HtmlRow[]): number {
  return rows.flatMap(({ cells }) => cells).reduce((sum, { line }) => sum + (line?.linked ?? 0), 0);
}
