import { reportAddress } from '../../addresses.ts';
import { figuresOnly } from '#language/figures.ts';
import { groupName, named } from '#language/form-labels.ts';
import { searchTables as text } from '#language/search-tables.ts';
import { search as words } from '#language/search.ts';
import { STATUSES } from '#language/statuses.ts';
import { element } from '../element.ts';
import type { FoundCell, FoundCells } from './table-answers.ts';

/** Cells shown before the reader asks for more. */
export const FIRST_CELLS = 8;

export function cellsOf(
  { value, cells, reports, listed, isNarrow, isMoney, rounded }: FoundCells,
  whole: number,
): HTMLElement[] {
  const typed = value.toLocaleString('zh-CN', { maximumFractionDigits: 10 });
  const number = isMoney ? text.ofMoney(typed) : typed;
  const found =
    listed.length === 0 && (cells === 0 || cells === null)
      ? [
          element(
            'p',
            {},
            cells === null
              ? text.foundSome(number, 0)
              : isNarrow
                ? text.noCellsWith(number, whole)
                : text.noCells(number, whole),
          ),
        ]
      : [
          element(
            'p',
            {},
            cells === null || reports === null
              ? text.foundSome(number, listed.length)
              : text.found(number, cells, reports, whole, isNarrow),
          ),
          ...cellList(listed, cells),
        ];
  return rounded.listed.length === 0
    ? found
    : [
        ...found,
        element('p', {}, text.rounded(number, rounded.cells)),
        ...cellList(rounded.listed, rounded.cells),
      ];
}

/** The first of some cells, and a button for the others; `cells` is how many there are, null where nobody knows. */
function cellList(listed: readonly FoundCell[], cells: number | null): HTMLElement[] {
  const list = element('ul', { class: 'search-cells' }, ...listed.slice(0, FIRST_CELLS).map(cellItem));
  const rest = listed.slice(FIRST_CELLS);
  const more = element('button', { type: 'button', class: 'plain-button' }, text.more);
  more.addEventListener('click', () => {
    const first = list.children.length;
    list.append(...rest.map(cellItem));
    more.remove();
    list.children[first]?.querySelector('a')?.focus();
  });
  return [
    list,
    ...(rest.length > 0 ? [more] : []),
    ...(cells !== null && cells > listed.length
      ? [element('p', { class: 'meta' }, text.listed(listed.length, cells))]
      : []),
  ];
}

function cellItem({ agency, year, cell, status, figuresOnly: isFigures }: FoundCell): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      { href: reportAddress(`${agency.id}/${year}`, cell.id) },
      `${agency.name} `,
      element('span', { class: 'whole number' }, words.hit.year(year)),
      ` ${text.cell([...cell.row.path.map(groupName), named(cell.row)].join(' › '), named(cell.column))}`,
    ),
    ...(status === 'printed' ? [] : [' ', element('span', { class: 'chip' }, STATUSES[status].label)]),
    ...(isFigures
      ? [' ', element('span', { class: 'chip', title: figuresOnly.notice }, figuresOnly.mark)]
      : []),
  );
}
