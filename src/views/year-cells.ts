import { NONE } from '#language/punctuation.ts';
import type { CellView } from './cell-view.ts';
import { classes, h, type Tree } from './tree.ts';

/** The cells of a row over the years. `edges`: indexes of the cells before which the form changes. */
export function yearCells(cells: readonly CellView[], edges: readonly number[]): Tree[] {
  return cells.map((cell, index) => yearCell(cell, edges.includes(index)));
}

function yearCell(cell: CellView, breaks: boolean): Tree {
  return h(
    'td',
    { class: classes(cell.gap && 'none', cell.zero && 'zero', breaks && 'breaks') },
    cell.mark && h('span', { class: 'derived' }, cell.mark),
    ...content(cell),
    cell.detail && h('span', { class: 'detail' }, cell.detail),
  );
}

function content({ gap, text, href }: CellView): Tree[] {
  if (gap === 'no-report') {
    return [h('span', { 'aria-hidden': 'true' }, NONE), h('span', { class: 'visually-hidden' }, text)];
  }
  return [href ? h('a', { href }, text) : text];
}
