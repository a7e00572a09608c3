import {
  agenciesAddress,
  agencyAddress,
  compareAddress,
  regionAddress,
  regionsAddress,
  yearAddress,
} from '../../addresses.ts';
import { answers as words } from '#language/answers.ts';
import { search } from '#language/search.ts';
import type { Directory } from '../../search/archive-files.ts';
import { element } from '../element.ts';
import type { MeaningHere } from './query-meaning.ts';

/** Places shown; a short name may be that of many agencies. */
const MOST_PLACES = 6;

/** What a query names of places and agencies, and the measures that its words lead to, each a group of its own. */
export function meaningGroups(
  meaning: MeaningHere,
  directory: Directory,
  search: { only: (region: string) => void; phrase: (phrase: string) => void },
): HTMLElement[] {
  return [
    ...group('places', words.places.title, placesOf(meaning, directory, search.only)),
    ...group('topics', words.topics.title, topicsOf(meaning, search.phrase)),
  ];
}

function group(name: string, title: string, content: readonly HTMLElement[]): HTMLElement[] {
  if (content.length === 0) return [];
  return [
    element(
      'section',
      { class: 'search-group flow', 'data-group': name, 'aria-label': title },
      element('h3', {}, title),
      ...content,
    ),
  ];
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'plain-button' }, label);
  made.addEventListener('click', act);
  return made;
}

function placesOf(
  { regions, agencies, years, elsewhere, yearsElsewhere, archive, isWhole, measures }: MeaningHere,
  directory: Directory,
  only: (region: string) => void,
): HTMLElement[] {
  const { places } = words;
  const named = new Map(directory.regions.map((region) => [region.code, region]));
  const items = [
    ...regions.map((code) => {
      const name = named.get(code)?.name ?? code;
      return element(
        'li',
        {},
        element('span', { class: 'suggestion-kind' }, places.region),
        element('a', { href: regionAddress(code) }, pathOf(code, named)),
        ` ${code} `,
        button(places.within(name), () => only(code)),
      );
    }),
    ...agencies.map((id) =>
      element(
        'li',
        {},
        element('span', { class: 'suggestion-kind' }, places.agency),
        element(
          'a',
          { href: agencyAddress(id) },
          directory.agencies.find((one) => one.id === id)?.name ?? id,
        ),
      ),
    ),
  ];
  // What is asked of a measure has the years in its answer.
  const isOfYears = isWhole && measures.length === 0;
  const held = (isOfYears ? years.filter((year) => !yearsElsewhere.includes(year)) : []).map((year) =>
    element(
      'li',
      {},
      element('span', { class: 'suggestion-kind' }, places.year),
      element('a', { href: yearAddress(year) }, search.suggestions.year(year)),
    ),
  );
  const absent = [
    ...elsewhere
      .slice(0, MOST_PLACES)
      .map((name) =>
        element(
          'p',
          {},
          places.absent(name, directory.agencies.length, archive.reports, archive.years),
          element('a', { href: regionsAddress() }, places.regions),
        ),
      ),
    ...(isOfYears ? yearsElsewhere : [])
      .slice(0, MOST_PLACES)
      .map((year) => element('p', {}, places.absentYear(year, archive.reports, archive.years))),
  ];
  if (items.length + held.length === 0) return absent;
  const left = items.length - MOST_PLACES;
  return [
    element('ul', { class: 'search-labels' }, ...items.slice(0, MOST_PLACES), ...held),
    ...(left > 0
      ? [
          element(
            'p',
            { class: 'meta' },
            places.more(left),
            element('a', { href: agenciesAddress() }, places.agencies),
          ),
        ]
      : []),
    ...absent,
  ];
}

/** 河南省洛阳市瀍河回族区 */
function pathOf(code: string, named: ReadonlyMap<string, Directory['regions'][number]>): string {
  const region = named.get(code);
  return region ? (region.parent ? pathOf(region.parent, named) + words.places.path : '') + region.name : '';
}

function topicsOf({ words: readers, cards }: MeaningHere, search: (phrase: string) => void): HTMLElement[] {
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
            ...phrases.flatMap((phrase) => [' ', button(phrase, () => search(phrase))]),
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
