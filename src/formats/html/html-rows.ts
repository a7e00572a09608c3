import type { Element, Nodes, Parents } from 'hast';
import { cellOf } from './html-cell.ts';
import type { HtmlSource } from './html-source.ts';
import type { HtmlRow } from './laid-rows.ts';

/** The rows of a table with what their cells print; null where it holds tables, and so is a frame for them. */
export function rowsOf(table: Element, source: HtmlSource): HtmlRow[] | null {
  const rows: HtmlRow[] = [];
  const { isHidden, isGone, isTurned } = source.visibility;
  const groups = [table, ...childElements(table)].filter(
    (group) => group === table || (/^(?:thead|tbody|tfoot)$/.test(group.tagName) && !isHidden(group)),
  );
  const shown = groups.flatMap((group) =>
    childElements(group)
      .filter((row) => row.tagName === 'tr' && !isHidden(row))
      .map((row) => ({ row, group })),
  );
  // Where all rows are turned, numbers stand below their heads all the same.
  const areAllTurned = shown.every(({ row }) => isTurned(row));
  for (const { row, group } of shown) {
    const elements = childElements(row).filter(
      (cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isGone(cell),
    );
    if (elements.some((cell) => !isHidden(cell) && hasTable(cell))) return null;
    const isTurnedRow = !areAllTurned && isTurned(row);
    rows.push({
      element: row,
      group,
      cells: elements.map((element) => cellOf(element, source, isTurnedRow)),
    });
  }
  return rows;
}

function hasTable(element: Element): boolean {
  return childElements(element).some((child) => child.tagName === 'table' || hasTable(child));
}

export function childElements(parent: Parents): Element[] {
  return (parent.children as Nodes[]).filter((child) => child.type === 'element');
}
