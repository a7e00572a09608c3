import type { Element } from 'hast';
import { columnGroundsOf } from './column-grounds.ts';
import { childElements } from './elements.ts';
import { cellOf } from './html-cell.ts';
import type { HtmlSource } from './html-source.ts';
import type { HtmlRow } from './laid-rows.ts';
import { takenOver, type TakenOver } from './setting.ts';

/** The rows of a table with what their cells print; null where it holds tables, and so is a frame for them. `set`: as its words are. */
export function rowsOf(table: Element, source: HtmlSource, set: TakenOver): HtmlRow[] | null {
  const { print } = source;
  const { isHidden, isGone, isStruck } = source.visibility;
  const { isTurned, moveOf } = print;
  const groups = [table, ...childElements(table)].filter(
    (group) => group === table || (/^(?:thead|tbody|tfoot)$/.test(group.tagName) && !isHidden(group)),
  );
  const shown = groups.flatMap((group) =>
    childElements(group)
      .filter((row) => row.tagName === 'tr' && !isHidden(row))
      .map((row) => {
        const cells = childElements(row)
          .filter(isCell)
          .filter((cell) => !isGone(cell));
        // A first cell that stands by itself is a column that stays in sight.
        const moves = cells.map((cell, at) => moveOf(cell).replace(at === 0 ? /;?position:[^;]*/ : '', ''));
        return { row, group, cells, order: [isTurned(row), ...moves].join(',') };
      }),
  );
  if (shown.some(({ cells }) => cells.some((cell) => !isHidden(cell) && hasTable(cell)))) return null;
  // Where all rows are moved alike, numbers stand below their heads all the same.
  const areAllAlike = shown.every(({ order }) => order === shown[0]!.order);
  const groundOf = columnGroundsOf(table, shown, print);
  // Between the ground of a table and those of its groups lie those of its columns.
  const own = { ...set, ground: null };
  const inGroups = new Map(
    groups.map((group) => [group, group === table ? own : takenOver(group, own, print)] as const),
  );
  return shown.map(({ row, group, cells, order }): HtmlRow => {
    const inRow = takenOver(row, inGroups.get(group)!, print);
    const shownRow = { isMoved: !areAllAlike && !/^false,*$/.test(order), isStruck: isStruck(row) };
    return {
      element: row,
      group,
      cells: cells.map((cell) => {
        const ground = inRow.ground ?? groundOf(cell) ?? set.ground;
        return cellOf(cell, source, { ...inRow, ground }, shownRow);
      }),
    };
  });
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function hasTable(element: Element): boolean {
  return childElements(element).some((child) => child.tagName === 'table' || hasTable(child));
}
