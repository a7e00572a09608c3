import { bracketed, NONE } from '#language/punctuation.ts';
import { classes, h, type TreeElement } from './tree.ts';
import type { CellView } from './cell-view.ts';

/** `4/9（44.4%）` */
function secondText({ text, detail }: NonNullable<CellView['second']>): string {
  return detail ? text + bracketed(detail) : text;
}

/**
 * The cell in a table. `apart`: the second denominator has a column of its own; `breaks`: the head of the column begins
 * another edition of the form.
 */
export function cellTree(cell: CellView, { apart = false, breaks = false } = {}): TreeElement {
  return h(
    'td',
    {
      class: classes('value', cell.gap && 'none', cell.zero && 'zero', breaks && 'breaks'),
      'data-gap': cell.gap,
    },
    cell.href ? h('a', { href: cell.href }, cell.text) : h('span', {}, cell.text),
    ' ',
    cell.detail && detail(cell.detail),
    ' ',
    cell.mark && h('span', { class: 'chip' }, cell.mark),
    ' ',
    cell.year && detail(cell.year),
    !apart &&
      cell.second &&
      h(
        'span',
        { class: 'second' },
        h('span', { class: 'visually-hidden' }, cell.second.label),
        ` ${secondText(cell.second)}`,
      ),
  );
}

/** The second denominator in a column of its own. */
export function secondCellTree({ second }: CellView): TreeElement {
  return h(
    'td',
    { class: 'second-value' },
    h('span', {}, second?.text ?? NONE),
    ' ',
    second?.detail && detail(second.detail),
  );
}

const detail = (text: string): TreeElement => h('span', { class: 'detail' }, text);
