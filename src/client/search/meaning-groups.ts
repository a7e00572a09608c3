import { answers as words } from '#language/answers.ts';
import type { Directory } from '../../search/archive-files.ts';
import { element } from '../element.ts';
import type { MeaningHere } from './query-meaning.ts';
import { placesOf } from './meaning-places.ts';
import { topicsOf } from './meaning-topics.ts';

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
