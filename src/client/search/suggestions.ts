import {
  agencyAddress,
  compareAddress,
  regionAddress,
  searchIndexAddress,
  yearAddress,
} from '../../addresses.ts';
import { search as words } from '#language/search.ts';
import { archivePaths } from '../../search/archive-paths.ts';
import { suggestionsInWords } from '../../search/reader-names.ts';
import { suggest, type Suggestion, type SuggestionFile } from '../../search/suggest.ts';
import { element } from '../element.ts';
import { loadReaderNames } from './load-reader-names.ts';
import { makePopup, type Popup, choose, showPopup } from './suggestion-popup.ts';

const LIMIT = 6;

let file: Promise<SuggestionFile | null> | undefined;

/** Null where there is no index, as in `astro dev` before the first build: then nothing is suggested. */
async function loadFile(): Promise<SuggestionFile | null> {
  const [response, names] = await Promise.all([
    fetch(searchIndexAddress() + archivePaths.suggestions),
    loadReaderNames(),
  ]);
  return response.ok ? suggestionsInWords((await response.json()) as SuggestionFile, names) : null;
}

const offered = new WeakSet<HTMLInputElement>();

/** Makes a search box that has the focus one that offers what its text may mean. */
export function offerSuggestions(box: HTMLInputElement): void {
  if (offered.has(box)) return;
  offered.add(box);
  const popup = makePopup(box);
  box.addEventListener('input', () => void suggestIn(box, popup));
  // What was typed while this was loaded; the search page puts its query into the box by itself.
  const given = new URLSearchParams(location.search).get('q') ?? box.defaultValue;
  if (box.value !== given && document.activeElement === box) void suggestIn(box, popup);
}

/** Shows below the box the places, agencies, years and measures that its text may mean, as links. */
async function suggestIn(box: HTMLInputElement, popup: Popup): Promise<void> {
  file ??= loadFile().catch(() => null);
  const known = await file;
  if (!known) return;
  const suggestions = suggest(known, box.value, LIMIT);
  popup.list.replaceChildren(
    ...suggestions.map((suggestion, index) =>
      element('li', { role: 'none' }, optionOf(suggestion, `${popup.list.id}-${index}`)),
    ),
  );
  choose(box, popup, null);
  const isOpen = suggestions.length > 0 && document.activeElement === box;
  showPopup(box, popup, isOpen);
  popup.said.textContent = isOpen ? words.suggestions.count(suggestions.length) : '';
}

function optionOf(suggestion: Suggestion, id: string): HTMLAnchorElement {
  const [href, kind, name] = linkOf(suggestion);
  return element(
    'a',
    // The focus stays in the box, from which the arrow keys choose.
    { href, id, role: 'option', 'aria-selected': 'false', tabindex: -1 },
    ...(kind === null ? [] : [element('span', { class: 'suggestion-kind' }, kind)]),
    name,
  );
}

function linkOf(suggestion: Suggestion): [href: string, kind: string | null, name: string] {
  const { year, region, agency, measure } = words.suggestions;
  switch (suggestion.kind) {
    case 'year':
      return [yearAddress(suggestion.year), null, year(suggestion.year)];
    case 'region':
      return [regionAddress(suggestion.code), region, suggestion.name];
    case 'agency':
      return [agencyAddress(suggestion.id), agency, suggestion.name];
    case 'measure':
      return [compareAddress(new URLSearchParams({ measure: suggestion.id })), measure, suggestion.name];
  }
}
