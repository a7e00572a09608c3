import { COPYING } from '#language/copying.ts';
import { addressedId } from '../addressed-id.ts';
import { copyText } from '../copy-text.ts';

const CELL = 'td[id]';
const STEPS: Readonly<Record<string, [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * `<statutory-table>`: picking a number, by pointer or by arrow keys and Enter, puts its anchor in the address and shows
 * under the table what it is, with its line and a button that copies its link.
 */
class StatutoryTable extends HTMLElement {
  #picked = document.createElement('p');

  connectedCallback(): void {
    this.#picked.className = 'picked-cell no-print';
    this.#picked.setAttribute('role', 'status');
    this.append(this.#picked);
    const full = this.querySelector('.full-table-switch');
    full?.addEventListener('click', () => {
      const pressed = this.querySelector('table')?.classList.toggle('full') ?? false;
      full.setAttribute('aria-pressed', String(pressed));
    });
    const first = this.querySelector<HTMLElement>(CELL);
    first?.setAttribute('tabindex', '0');
    this.addEventListener('click', (event) => {
      const target = event.target as Element;
      if (target.closest('a')) return;
      const cell = target.closest<HTMLTableCellElement>(CELL);
      if (cell) this.#pick(cell);
    });
    this.addEventListener('keydown', this.#move);
    window.addEventListener('hashchange', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#show);
  }

  #pick(cell: HTMLTableCellElement): void {
    if (addressedId() === cell.id) this.#show();
    else {
      // The address changes without a jump: the reader is already there.
      const { scrollX, scrollY } = window;
      location.hash = cell.id;
      window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    }
  }

  #move = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>(CELL);
    if (!cell || event.target !== cell) return;
    if (event.key === 'Enter') this.#pick(cell);
    const step = STEPS[event.key];
    if (!step) return;
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')];
    const row = cell.parentElement as HTMLTableRowElement;
    const cells = (of: HTMLTableRowElement | undefined): HTMLTableCellElement[] => [
      ...(of?.querySelectorAll<HTMLTableCellElement>(CELL) ?? []),
    ];
    const next = cells(rows[rows.indexOf(row) + step[0]])[cells(row).indexOf(cell) + step[1]];
    event.preventDefault();
    if (!next) return;
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };

  #show = (): void => {
    const id = addressedId();
    const cell = [...this.querySelectorAll<HTMLTableCellElement>(CELL)].find(
      (candidate) => candidate.id === id,
    );
    this.#picked.replaceChildren();
    if (!cell) return;
    const value = textOf(cell) || '—';
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'plain-button';
    copy.textContent = COPYING.copyCell;
    copy.addEventListener('click', async () => {
      copy.textContent = (await copyText(location.href)) ? COPYING.copied : COPYING.failed;
    });
    this.#picked.append(COPYING.picked(this.#nameOf(cell), value), ' ', this.#lineOf(cell), ' ', copy);
  };

  #nameOf(cell: HTMLTableCellElement): string {
    const row = cell.parentElement as HTMLTableRowElement;
    const heads = [...this.querySelectorAll<HTMLElement>('thead [data-column]')];
    const head = heads.find((candidate) => cell.id.endsWith(`.${candidate.dataset['column']}`));
    const label = row.querySelector('.row-name')?.textContent.trim() ?? '';
    return `${label} · ${head?.dataset['label'] ?? ''}`;
  }

  #lineOf(cell: HTMLTableCellElement): Node {
    const lines = [...(cell.parentElement?.querySelectorAll<HTMLAnchorElement>('td.line a') ?? [])];
    const link = lines.find((candidate) => candidate.textContent.trim() === cell.dataset['line']) ?? lines[0];
    if (!link) return document.createTextNode('');
    const copy = link.cloneNode() as HTMLAnchorElement;
    copy.textContent = link.getAttribute('aria-label');
    copy.removeAttribute('aria-label');
    return copy;
  }
}

/** What a cell says, without its links. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a')) link.remove();
  return copy.textContent.trim();
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
window.addEventListener('hashchange', unfoldTarget);
unfoldTarget();
