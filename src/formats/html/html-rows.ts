import type { Element, Nodes, Parents } from 'hast';
import { cellOf } from './html-cell.ts';
import type { HtmlSource } from './html-source.ts';
import type { HtmlRow } from './laid-rows.ts';

/** The rows of a table with what their cells print; null where it holds tables, and so is a frame for them. */
export function rowsOf(table: Element, source: HtmlSource): HtmlRow[] | null {
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

function hasTable(element: Element): boolean {
  return childElements(element).some((child) => child.tagName === 'table' || hasTable(child));
}

export function childElements(parent: Parents): Element[] {
  return (parent.children as Nodes[]).filter((child) => child.type === 'element');
}
