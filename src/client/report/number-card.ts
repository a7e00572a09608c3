import { aboutAddress, reportAddress } from '../../addresses.ts';
import { CHARTS } from '#language/charts.ts';
import { COPYING } from '#language/copying.ts';
import { compare } from '#language/compare.ts';
import { named } from '#language/form-labels.ts';
import { NUMBER_CARD as words } from '#language/number-card.ts';
import { bracketed, COLON, SEPARATOR } from '#language/punctuation.ts';
import { EVERYWHERE } from '../../statistics/comparison-groups.ts';
import { cellElsewhere, type CellElsewhere } from '../../views/cell-elsewhere.ts';
import type { CellView } from '../../views/cell-view.ts';
import type { AgenciesFile } from '../../views/comparison-data.ts';
import { LEVELS } from '../../vocabulary/agencies.ts';
import { loadAgencies, loadMeasure } from '../comparison-files.ts';
import { copyText } from '../copy-text.ts';
import { element } from '../element.ts';
import { printedAt } from './printed-place.ts';
import { toldCell, type ToldCell } from './told-cell.ts';

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
    const card = cardOf(cell);
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

function cardOf(cell: HTMLTableCellElement): HTMLElement {
  const told = toldCell(cell);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const address = new URL(`#${told.id}`, canonical ?? location.origin + location.pathname).href;
  const printed = element('p', {}, ...printedLink(told));
  const elsewhere = element(
    'div',
    { class: 'number-card-elsewhere' },
    element('p', { class: 'meta' }, words.loading),
  );
  const citation = citationOf(address);
  const close = button(words.close, leave);
  close.classList.add('number-card-close');
  const card: HTMLElement = element(
    'section',
    { class: 'number-card no-print', role: 'dialog', 'aria-label': words.label, tabindex: -1 },
    close,
    element('p', { class: 'number-card-sentence' }, told.sentence),
    printed,
    ...told.findings.map(findingParagraph),
    elsewhere,
    element('p', { class: 'number-card-citation meta' }, words.citation + COLON, citation),
    element(
      'p',
      { class: 'number-card-acts' },
      copier(words.copyLink, () => address),
      told.number !== null && copier(words.copyNumber, () => told.number ?? ''),
      copier(words.copyCitation, () => citation),
      pictureSaver(told, () => linesOf(card), address),
      correction(told, () => printed.textContent, address),
    ),
  );
  void printedAt(told).then(
    (text) => text && printed.append(COLON, element('code', { class: 'printed' }, text)),
    () => undefined,
  );
  void fillElsewhere(elsewhere, told).then(() => {
    if (card === open?.card && card.contains(document.activeElement)) keepInSight();
  });
  return card;
}

function printedLink({ place }: ToldCell): (Node | string)[] {
  return place ? [element('a', { href: place.href }, place.name)] : [];
}

function findingParagraph(link: HTMLAnchorElement): HTMLElement {
  const finding = document.getElementById(link.hash.slice(1));
  const sentence = finding?.querySelector('p:not(.finding-head)')?.textContent.replaceAll(/\s+/g, ' ').trim();
  return element(
    'p',
    {},
    element('a', { href: link.hash }, words.finding(link.hash.split('-').at(-1) ?? '')),
    COLON + (sentence ?? ''),
  );
}

/** The page's own citation, which names its author, version and dates, led to the cell. */
function citationOf(address: string): string {
  const whole = document.querySelector('#cite pre')?.textContent.split('\n')[0] ?? '';
  const [page] = address.split('#');
  return whole.replace(page ?? '', address);
}

async function fillElsewhere(room: HTMLElement, told: ToldCell): Promise<void> {
  try {
    const [measure, cards] = await Promise.all([loadMeasure(told.id), loadAgencies()]);
    room.replaceChildren(...elsewhereParagraphs(cellElsewhere(told, measure, cards), told, cards));
  } catch {
    room.replaceChildren(element('p', { class: 'meta' }, words.failed));
  }
}

function elsewhereParagraphs(
  { years, peers }: CellElsewhere,
  { agency, year, id }: ToldCell,
  { regions }: AgenciesFile,
): HTMLElement[] {
  const ownYears = years.map(({ year: other, cell, apart }) =>
    entry(words.year(other), { ...cell, href: reportAddress(`${agency}/${other}`, id) }, apart),
  );
  const first = list(words.years, ownYears, words.noYears);
  if (!peers) return [first, element('p', { class: 'meta' }, words.noPeers(year))];
  const { group } = peers;
  const region =
    group.region === EVERYWHERE ? words.everywhere : regions.find(({ code }) => code === group.region)?.name;
  const name = compare.picker.peerGroup(
    region ?? '',
    named(LEVELS.find(({ key }) => key === group.level)!),
    compare.picker.kinds[group.kind],
  );
  const others = list(
    words.peers(year, name),
    peers.first.map(({ name: other, cell }) => entry(other, cell, false)),
    '',
  );
  const more = peers.all - peers.first.length;
  others.append(
    element(
      'p',
      { class: 'meta' },
      more > 0 && words.more(more),
      element('a', { href: peers.address }, words.compare),
    ),
  );
  return [first, others];
}

function list(title: string, entries: readonly HTMLElement[], none: string): HTMLElement {
  return element(
    'div',
    {},
    element('p', { class: 'number-card-head' }, title),
    entries.length > 0 ? element('ul', {}, ...entries) : element('p', { class: 'meta' }, none),
  );
}

function entry(name: string, { text, mark, href }: CellView, apart: boolean): HTMLElement {
  return element(
    'li',
    {},
    `${name} `,
    element('a', { class: 'number', href }, text),
    mark && ` ${mark}`,
    apart && element('span', { class: 'meta' }, bracketed(words.apart)),
  );
}

function correction({ sentence }: ToldCell, printed: () => string, address: string): Node {
  const said = element('span', { class: 'meta', role: 'status' });
  const copy = button(words.correct, async () => {
    const done = await copyText(words.correction(sentence, printed(), address));
    said.replaceChildren(
      done ? words.correctCopied : COPYING.failed,
      ' ',
      element('a', { href: `${aboutAddress()}#contact` }, words.correctHow),
    );
  });
  const both = document.createDocumentFragment();
  both.append(copy, said);
  return both;
}

/** What the strip says below its sentence, a paragraph each. */
function linesOf(card: HTMLElement): string[] {
  const paragraphs = [...card.querySelectorAll(':scope > p:not([class])')].map((one) =>
    one.textContent.trim(),
  );
  const lists = [...card.querySelectorAll('.number-card-elsewhere > div:has(li)')].map((one) => {
    const [head, ...entries] = [...one.querySelectorAll('.number-card-head, li')].map(
      ({ textContent }) => textContent,
    );
    return `${head ?? ''}${COLON}${entries.join(SEPARATOR)}`;
  });
  return [...paragraphs, ...lists].filter(Boolean);
}

function pictureSaver(
  { sentence, report, id }: ToldCell,
  lines: () => string[],
  address: string,
): HTMLElement {
  return button(words.savePicture, async () => {
    const { saveWords } = await import('../charts/saved-picture.ts');
    const below = [...lines(), CHARTS.saved.source, address];
    saveWords({ title: sentence, below }, `${report.replaceAll('/', '-')}-${id}`);
  });
}

function copier(label: string, text: () => string): HTMLElement {
  const copy = button(label, async () => {
    copy.textContent = (await copyText(text())) ? COPYING.copied : COPYING.failed;
    setTimeout(() => (copy.textContent = label), 2000);
  });
  return copy;
}

function button(label: string, act: () => void): HTMLElement {
  const made = element('button', { class: 'plain-button', type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}
