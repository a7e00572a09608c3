import { compareAddress } from '../../addresses.ts';
import { answers as words } from '#language/answers.ts';
import { element } from '../element.ts';
import type { MeaningHere } from './query-meaning.ts';
import { button } from '../button.ts';

export function topicsOf(
  { words: readers, cards }: MeaningHere,
  search: (phrase: string) => void,
): HTMLElement[] {
  const { topics } = words;
  return readers.flatMap(({ word, of: { measures, phrases, note, source } }) => [
    element('p', {}, topics.means(word)),
    element('ul', { class: 'search-labels' }, ...measures.flatMap((id) => measureItem(id, cards[id]))),
    ...(note ? [element('p', {}, note)] : []),
    ...(phrases.length > 0
      ? [
          element(
            'p',
            {},
            topics.phrases,
            ...phrases.flatMap((phrase) => [' ', button('plain-button', phrase, () => search(phrase))]),
          ),
        ]
      : []),
    element('p', { class: 'meta' }, topics.source(source)),
  ]);
}

function measureItem(id: string, card: MeaningHere['cards'][string] | undefined): HTMLLIElement[] {
  if (!card) return [];
  const { name, glossary } = card;
  const { compare, glossary: explained } = words.topics;
  return [
    element(
      'li',
      {},
      `${name} `,
      element('a', { class: 'whole', href: compareAddress(new URLSearchParams({ measure: id })) }, compare),
      ' ',
      element('a', { class: 'whole', href: glossary }, explained),
    ),
  ];
}
