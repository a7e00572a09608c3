import type { CellView } from '../../client/compare/comparison-view.ts';
import { h, htmlOf, type Tree } from '../../client/tree.ts';
import { common } from '#language/common.ts';

/**
 * The cells of a row over the years as HTML. An agency of many years has hundreds of them, and each would take a
 * component's renderer several times as long. `edges`: indexes of the cells before which the form changes.
 */
export function yearCells(cells: readonly CellView[], edges: readonly number[]): string {
  return htmlOf(cells.map((cell, index) => yearCell(cell, edges.includes(index))));
}

function yearCell(cell: CellView, breaks: boolean): Tree {
  const classes = [cell.gap && 'none', cell.zero && 'zero', breaks && 'breaks'].filter(Boolean).join(' ');
  return h(
    'td',
    { class: classes || undefined },
    cell.mark && h('span', { class: 'derived' }, cell.mark),
    ...content(cell),
    cell.detail && h('span', { class: 'detail' }, cell.detail),
  );
}

function content({ gap, text, href }: CellView): Tree[] {
  if (gap === 'no-report') {
    return [h('span', { 'aria-hidden': 'true' }, common.none), h('span', { class: 'visually-hidden' }, text)];
  }
  return [href ? h('a', { href }, text) : text];
}
