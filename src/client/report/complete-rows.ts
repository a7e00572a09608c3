import { REPORT_ROWS } from '#language/report-rows.ts';
import { ownElement } from '../own-element.ts';

/**
 * What a page leaves to the script in a statutory table (views/statutory-tree.ts): the link of each row to itself, and where
 * they are lacking its groups for those who listen and the anchors of its cells.
 */
export function completeRows(table: HTMLTableElement): void {
  const columns = columnsOf(table);
  const groups: string[] = [];
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    const [head, ...cells] = row.cells;
    if (!head) continue;
    const depth = Number(/depth-(\d)/.exec(row.className)?.[1] ?? 0);
    if (row.id === '') {
      groups[depth] = nameIn(head, ':not([class], [lang])');
      continue;
    }
    if (depth > 0 && !head.querySelector(GROUPS))
      head.prepend(ownElement('span', {}, REPORT_ROWS.of(groups.slice(0, depth))));
    head.insertBefore(linkTo(row), head.querySelector(':scope > [class]'));
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (cell && cell.id === '') cell.id = `${row.id}.${column}`;
    }
  }
}

const GROUPS = ':scope > span:not([class], [lang])';

const linkTo = ({ id }: HTMLTableRowElement): HTMLElement =>
  ownElement('a', { class: 'anchor-link', href: `#${id}`, 'aria-label': REPORT_ROWS.link }, '#');

/** The keys of the columns in the order of their cells: the head of the last may stand before a second line of heads. */
function columnsOf(table: HTMLTableElement): string[] {
  const heads = [...table.querySelectorAll<HTMLElement>('thead [data-column]')];
  const last = heads.filter(({ dataset }) => 'last' in dataset);
  return [...heads.filter((head) => !last.includes(head)), ...last].map(
    ({ dataset }) => dataset['column'] ?? '',
  );
}

/** What names a row or a column in its head, without its marks and its unit. */
export function nameIn(head: Element | null | undefined, parts = ':not([class])'): string {
  return [...(head?.childNodes ?? [])]
    .filter((node) => !(node instanceof Element) || node.matches(parts))
    .map(({ textContent }) => textContent)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
