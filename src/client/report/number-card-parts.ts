import { NUMBER_CARD as words } from '#language/number-card.ts';
import { COLON } from '#language/punctuation.ts';
import { button } from '../button.ts';
import { element } from '../element.ts';
import { printedAt } from './printed-place.ts';
import { toldCell, type ToldCell } from './told-cell.ts';
import { copier, pictureSaver, linesOf, correction } from './number-card-acts.ts';
import { fillElsewhere } from './number-card-elsewhere.ts';

/** The strip of a cell. `leave` closes it; `grown` hears when what other reports have stands in it. */
export function cardOf(
  cell: HTMLTableCellElement,
  leave: () => void,
  grown: (card: HTMLElement) => void,
): HTMLElement {
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
  const close = button('plain-button', words.close, leave);
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
  void fillElsewhere(elsewhere, told).then(() => grown(card));
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
