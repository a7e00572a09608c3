import { cardOf } from './number-card-parts.ts';

/**
 * The strip at a number of a report: what it is in a sentence, where it is printed, what the checks say of it, the same
 * cell in other reports, and what it can be quoted by. One is open at a time.
 */

/** Between a number and the strip below it, in CSS pixels. */
const SPARE = 8;

let open: { cell: HTMLTableCellElement; card: HTMLElement } | null = null;

/** Opens the strip of a cell in place of another's. `takesFocus`: the reader asked for it here, not by a link to it. */
export function openCard(cell: HTMLTableCellElement, takesFocus: boolean): void {
  if (open?.cell !== cell) {
    open?.card.remove();
    const card = cardOf(cell, leave, keepFocusedInSight);
    cell.closest('statutory-table')?.after(card);
    open = { cell, card };
    place();
  }
  if (!takesFocus) return;
  open.card.focus({ preventScroll: true });
  keepInSight();
}

export function closeCard(): void {
  open?.card.remove();
  open = null;
}

function leave(): void {
  if (!open) return;
  const { cell } = open;
  closeCard();
  cell.focus({ preventScroll: true });
}

addEventListener('keydown', ({ key, target }) => {
  // In a search box Escape is the box's own, and the focus stays there.
  if (key === 'Escape' && !(target instanceof HTMLInputElement)) leave();
});
addEventListener('resize', place);

/** Where there is room the strip lies below its row; on a phone the style sheet keeps it at the foot of the window. */
function place(): void {
  if (!open) return;
  const { cell, card } = open;
  const { bottom } = (cell.parentElement as HTMLElement).getBoundingClientRect();
  const from = (card.offsetParent ?? document.body).getBoundingClientRect();
  card.style.setProperty('--top', `${bottom - from.top}px`);
}

/**
 * Number and strip are both in sight where the reader picked the number: one at the foot of the window does not lie over it,
 * and one below its row does not open below the window.
 */
function keepInSight(): void {
  if (!open) return;
  const { cell, card } = open;
  const [number, strip] = [cell.getBoundingClientRect(), card.getBoundingClientRect()];
  const isAtFoot = getComputedStyle(card).position === 'fixed';
  const heads = Number.parseFloat(getComputedStyle(cell).scrollMarginTop) || 0;
  const hidden = isAtFoot
    ? number.bottom - strip.top
    : Math.min(strip.bottom - innerHeight, number.top - heads);
  if (hidden > 0) scrollBy({ top: hidden + (isAtFoot ? SPARE : 0), behavior: 'instant' });
}

/** What comes later makes the strip longer: it stays in sight of who reads in it. */
function keepFocusedInSight(card: HTMLElement): void {
  if (card === open?.card && card.contains(document.activeElement)) keepInSight();
}
