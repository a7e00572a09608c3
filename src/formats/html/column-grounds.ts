import type { Element } from 'hast';
import { childElements, spanOf } from './elements.ts';
import { layOut, WIDEST } from './laid-rows.ts';
import type { Print } from './print.ts';

/** What each cell of a table has behind it by its column; null where that gives nothing, as in most tables. */
export function columnGroundsOf(
  table: Element,
  rows: readonly { group: Element; cells: readonly Element[] }[],
  print: Print,
): (cell: Element) => string | null {
  const grounds = childElements(table).flatMap((column) =>
    column.tagName === 'col'
      ? groundsOf(column, null, print)
      : column.tagName === 'colgroup'
        ? groundsOfGroup(column, print)
        : [],
  );
  if (grounds.every((ground) => ground === null)) return () => null;
  const laid = layOut(
    rows.map(({ group, cells }) => ({ group, cells: cells.map((element) => ({ element })) })),
  );
  const found = new Map(
    laid.flatMap(({ origins }) =>
      origins.map(({ cell, column }) => [cell.element, grounds[column] ?? null] as const),
    ),
  );
  return (cell) => found.get(cell) ?? null;
}

function groundsOfGroup(group: Element, print: Print): (string | null)[] {
  const columns = childElements(group).filter(({ tagName }) => tagName === 'col');
  if (columns.length === 0) return groundsOf(group, null, print);
  const { ground } = print.coloursOf(group);
  return columns.flatMap((column) => groundsOf(column, ground, print));
}

/** Of a column, or of several that are declared as one. */
function groundsOf(column: Element, behind: string | null, print: Print): (string | null)[] {
  const ground = print.coloursOf(column).ground ?? behind;
  return Array.from({ length: Math.min(Math.max(spanOf(column, 'span'), 1), WIDEST) }, () => ground);
}
