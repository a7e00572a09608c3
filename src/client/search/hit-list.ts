import { reportAddress } from '../../addresses.ts';
import { figuresOnly } from '#language/figures.ts';
import { search as words } from '#language/search.ts';
import type { Passage } from '../../search/passages.ts';
import { element } from '../element.ts';
import { marked } from './marked.ts';
import type { SearchHit } from './fold-hits.ts';
import { scopeLabel } from './scope-label.ts';

/** The address of a place in a report; the report page marks the phrases there. */
function placeAddress(report: string, terms: readonly string[], anchor?: string): string {
  const params = new URLSearchParams(terms.map((term) => ['highlight', term]));
  const query = params.size > 0 ? `?${params}` : '';
  return `${reportAddress(report)}${query}${anchor ? `#${anchor}` : ''}`;
}

/** One report of the results: who and when, the title as printed, and the passages with what was found. */
export function hitElement(hit: SearchHit, terms: readonly string[]): HTMLLIElement {
  const shownOnce = hit.passages.reduce((sum, passage) => sum + passage.marks.length, 0);
  const rest = hit.occurrences - shownOnce;
  return element(
    'li',
    { class: 'hit' },
    element(
      'h3',
      {},
      element(
        'a',
        { href: placeAddress(hit.id, terms) },
        ...marked(hit.agency.name, hit.nameMarks),
        ' ',
        element('span', { class: 'whole number' }, words.hit.year(hit.year)),
      ),
      ...(hit.figuresOnly
        ? [' ', element('span', { class: 'chip', title: figuresOnly.notice }, figuresOnly.mark)]
        : []),
    ),
    ...(hit.title === ''
      ? []
      : [
          element(
            'p',
            { class: 'meta hit-title' },
            element('bdi', {}, ...marked(hit.title, hit.titleMarks)),
            ...(hit.occurrences > 0
              ? [element('span', { class: 'hit-count number' }, words.hit.occurrences(hit.occurrences))]
              : []),
          ),
        ]),
    ...(hit.passages.length > 0
      ? [
          element(
            'ul',
            { class: 'hit-passages' },
            ...hit.passages.map((passage) => element('li', {}, passageElement(hit.id, terms, passage))),
          ),
        ]
      : []),
    ...(rest > 0 && hit.passages.length > 0
      ? [element('p', { class: 'meta' }, words.hit.morePassages(rest))]
      : []),
    ...(hit.others.length > 0 ? [othersElement(hit, terms)] : []),
  );
}

/** The other years whose report says the same. */
function othersElement({ others }: SearchHit, terms: readonly string[]): HTMLParagraphElement {
  return element(
    'p',
    { class: 'meta hit-others' },
    words.hit.sameWords(others.length),
    ...others.flatMap(({ id, year, anchor }) => [
      ' ',
      element('a', { class: 'whole number', href: placeAddress(id, terms, anchor) }, words.hit.year(year)),
    ]),
  );
}

function passageElement(report: string, terms: readonly string[], passage: Passage): HTMLAnchorElement {
  return element(
    'a',
    { class: 'hit-passage', href: placeAddress(report, terms, passage.anchor) },
    element('span', { class: 'hit-section' }, scopeLabel(passage.section)),
    element(
      'bdi',
      { class: 'hit-text' },
      passage.cutBefore ? '…' : '',
      ...marked(passage.text, passage.marks),
      passage.cutAfter ? '…' : '',
    ),
  );
}

/** Puts hits in place of others; the focus stays on a link that is there again. */
export function replaceHits(list: HTMLElement, hits: readonly HTMLElement[]): void {
  const focused = document.activeElement;
  const address = list.contains(focused) ? focused?.getAttribute('href') : null;
  list.replaceChildren(...hits);
  if (!address) return;
  const again = [...list.querySelectorAll('a')].find((link) => link.getAttribute('href') === address);
  again?.focus({ preventScroll: true });
}
