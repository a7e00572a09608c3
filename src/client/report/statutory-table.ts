import { addressedId } from '../addressed-id.ts';
import { completeRows } from './complete-rows.ts';

const CELL = 'td[id]';
const STEPS: Readonly<Record<string, [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * `<statutory-table>`: picking a number, by pointer or by arrow keys and Enter, puts its anchor in the address, as a
 * link to it does; what is said of the number then opens beside it.
 */
class StatutoryTable extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    if (table) completeRows(table);
    const full = this.querySelector('.full-table-switch');
    full?.addEventListener('click', () => {
      const pressed = table?.classList.toggle('full') ?? false;
      full.setAttribute('aria-pressed', String(pressed));
    });
    this.querySelector<HTMLElement>(CELL)?.setAttribute('tabindex', '0');
    this.addEventListener('click', (event) => {
      const target = event.target as Element;
      const link = target.closest('a');
      if (link && !isTappedMark(event, link)) return;
      const cell = target.closest<HTMLTableCellElement>(CELL);
      if (!cell) return;
      if (link) event.preventDefault();
      pick(cell);
    });
    this.addEventListener('keydown', this.#move);
  }

  #move = (event: KeyboardEvent): void => {
    const cell = event.target as HTMLTableCellElement;
    if (!cell.matches(CELL)) return;
    if (event.key === 'Enter') pick(cell);
    const step = STEPS[event.key];
    if (!step) return;
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')];
    const row = cell.parentElement as HTMLTableRowElement;
    const cells = (of: HTMLTableRowElement | undefined): HTMLTableCellElement[] => [
      ...(of?.querySelectorAll<HTMLTableCellElement>(CELL) ?? []),
    ];
    const next = cells(rows[rows.indexOf(row) + step[0]])[cells(row).indexOf(cell) + step[1]];
    event.preventDefault();
    // In little room a row of zeros shows its total alone.
    const shown = next?.checkVisibility() === false ? cells(next.closest('tr') ?? undefined).at(-1) : next;
    if (!shown) return;
    rove(shown);
    shown.focus();
  };
}

/**
 * Whether a pointer picked the mark of a finding, which on a phone takes the middle of its cell. What opens at the cell tells
 * the finding, with a link to it; by keyboard, or into a new window, the mark leads there itself.
 */
function isTappedMark(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const { detail, ctrlKey, metaKey, shiftKey, altKey } = event;
  return link.matches('.finding-mark') && detail > 0 && !(ctrlKey || metaKey || shiftKey || altKey);
}

/** Lets the keyboard come back to this cell of its table, and to no other. */
function rove(cell: HTMLTableCellElement): void {
  for (const other of cell.closest('table')?.querySelectorAll(`${CELL}[tabindex="0"]`) ?? [])
    (other as HTMLElement).tabIndex = -1;
  cell.tabIndex = 0;
}

function cellNamed(id: string): HTMLTableCellElement | null {
  const found = document.getElementById(id);
  return found instanceof HTMLTableCellElement && found.matches(`statutory-table ${CELL}`) ? found : null;
}

let isPicked = false;

/** However many numbers are picked one after the other, the page before them is one step back. */
function pick(cell: HTMLTableCellElement): void {
  isPicked = true;
  const before = addressedId();
  // The address changes without a jump: the reader is already there.
  const { scrollX, scrollY } = window;
  if (before === cell.id) follow();
  else if (cellNamed(before)) location.replace(`#${cell.id}`);
  else location.hash = cell.id;
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

/** Opens what is said of the number of the address; closes it where the address is of none. */
function follow(): void {
  unfoldTarget();
  const id = addressedId();
  const cell = cellNamed(id);
  const takesFocus = isPicked;
  isPicked = false;
  if (cell) rove(cell);
  if (!cell && !document.querySelector('.number-card')) return;
  void import('./number-card.ts').then(({ openCard, closeCard }) => {
    if (addressedId() !== id) return;
    if (cell) openCard(cell, takesFocus);
    else closeCard();
  });
}

/** An anchor inside a folded part unfolds it; not every browser does so by itself. */
function unfoldTarget(): void {
  const target = document.getElementById(addressedId());
  const folded = target?.closest('details:not([open])');
  if (!target || !folded) return;
  folded.setAttribute('open', '');
  target.scrollIntoView();
}

customElements.define('statutory-table', StatutoryTable);
window.addEventListener('hashchange', follow);
// A browser may have looked for the anchor before it was given.
if (!document.querySelector(':target') && cellNamed(addressedId())) location.replace(location.hash);
follow();
