import { reportsAddress } from '../../addresses.ts';
import { nothingFound as text } from '#language/nothing-found.ts';
import { element } from '../element.ts';
import type { Alternatives } from './alternatives.ts';
import { noFilters, type SearchState } from './filters.ts';
import { literal } from './odd-queries.ts';
import type { SearchResult } from './search-reports.ts';

/**
 * What would find something where nothing was found, apart from the results and never among them; then what else was looked
 * through. Of what was asked `inSections` says whether some sections alone are searched; `groups` are those of the page by
 * their names, `button` leads to another search.
 */
export function waysOn(
  { query: asked, inSections }: { query: string; inSections: boolean },
  result: SearchResult,
  { alike, withoutFilters, unmarked, words, alone }: Alternatives,
  groups: ReadonlySet<string>,
  button: (label: string, change: Partial<SearchState>) => HTMLElement,
): HTMLElement[] {
  const nowhere = alone.flatMap(({ term, found }) => (found ? [] : [term]));
  const ways: (Node | string)[] = [
    ...alike.map(({ name, query }) => button(text.alike(name), { query })),
    ...(withoutFilters ? [button(text.withoutFilters(withoutFilters.total), { filters: noFilters() })] : []),
    ...(unmarked ? [button(text.unmarked(unmarked.query, unmarked.total), { query: unmarked.query })] : []),
    ...(words ? [button(text.words(words.query, words.total), { query: words.query })] : []),
    ...alone.flatMap(({ term, found }) =>
      found ? [button(text.alone(term, found.total), { query: term })] : [],
    ),
    ...(nowhere.length > 0 ? [text.nowhere(nowhere, inSections)] : []),
    literal(asked) ?? [],
    ...(result.query.terms.length > 0 ? [...alsoSearched(result, groups), text.shorter] : []),
    element('a', { href: reportsAddress() }, text.browse),
  ].flat();
  return [
    element('h3', {}, text.title),
    element('ul', { class: 'search-ways' }, ...ways.map((way) => element('li', {}, way))),
  ];
}

/** What was looked through beside prose, and what was not. */
function alsoSearched({ query, withWords }: SearchResult, groups: ReadonlySet<string>): string[] {
  const isNumber = groups.has('cells');
  const isShort = query.terms.every((term) => [...term].length < 2);
  // Digits that are a year or a code have their own answer.
  const isExplained = isNumber || groups.has('places') || groups.has('answer');
  return [
    ...(isShort ? [text.tooShort] : [text.alsoSearched(withWords, isNumber)]),
    ...(!isExplained && query.terms.some((term) => /\d/.test(term)) ? [text.notANumber] : []),
  ];
}
