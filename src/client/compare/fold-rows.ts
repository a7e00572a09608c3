import { comparisonResult as words } from '#language/comparison-result.ts';
import { element } from '../element.ts';

/** Rows that are shown at once; whoever wants more asks for them. */
const ROWS_AT_ONCE = 40;

/** Hides the rows of a long table behind a button under it. On paper all are there. */
export function foldRows(block: HTMLElement): void {
  const rows = [...block.querySelectorAll<HTMLTableRowElement>('.comparison-table tbody tr')];
  const rest = rows.slice(ROWS_AT_ONCE);
  if (rest.length === 0) return;
  for (const row of rest) row.hidden = true;
  const button = element(
    'button',
    { type: 'button', class: 'button small no-print' },
    words.rowsMore(rest.length),
  );
  button.addEventListener('click', () => {
    for (const row of rest) row.hidden = false;
    button.parentElement?.remove();
    // The keyboard goes on with what has come.
    rest[0]?.querySelector('a')?.focus();
  });
  block.querySelector('.table-scroller')?.after(element('p', {}, button));
}
