import {
  agencyAddress,
  compareAddress,
  regionAddress,
  searchIndexAddress,
  yearAddress,
} from '../../addresses.ts';
import { search as words } from '#language/search.ts';
import { archivePaths } from '../../search/archive-files.ts';
import { suggestionsInWords } from '../../search/reader-names.ts';
import { suggest, type Suggestion, type SuggestionFile } from '../../search/suggest.ts';
import { element } from '../element.ts';
import { loadReaderNames } from './load-reader-names.ts';

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

/** The suggestions of a box. */
interface Popup {
  list: HTMLUListElement;
  /** Says to who does not see them how many there are. */
  said: HTMLElement;
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
  show(box, popup, isOpen);
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

function show(box: HTMLInputElement, { list }: Popup, isOpen: boolean): void {
  list.hidden = !isOpen;
  box.setAttribute('aria-expanded', String(isOpen));
}

const chosenIn = ({ list }: Popup): HTMLElement | null => list.querySelector('[aria-selected="true"]');

function choose(box: HTMLInputElement, popup: Popup, option: HTMLElement | null): void {
  chosenIn(popup)?.setAttribute('aria-selected', 'false');
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option) box.setAttribute('aria-activedescendant', option.id);
  else box.removeAttribute('aria-activedescendant');
}

/**
 * The list under a box, as ARIA has it for one that offers a list: the arrow keys choose in it and come back to the box
 * beyond its ends, Enter goes to what is chosen, Escape closes it.
 */
function makePopup(box: HTMLInputElement): Popup {
  const form = box.form ?? box.parentElement ?? document.body;
  const list = element('ul', {
    class: 'suggestions',
    id: `${box.id}-suggestions`,
    role: 'listbox',
    'aria-label': words.suggestions.label,
    hidden: true,
  });
  const said = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  const popup: Popup = { list, said };
  form.append(list, said);
  const offers = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(offers)) box.setAttribute(name, value);
  box.setAttribute('aria-controls', list.id);
  const close = (): void => {
    choose(box, popup, null);
    show(box, popup, false);
    said.textContent = '';
  };
  // Before the form hears of Enter.
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const options: (HTMLElement | null)[] = [null, ...list.querySelectorAll<HTMLElement>('[role="option"]')];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = chosenIn(popup);
    if (step !== 0) {
      choose(box, popup, options.at((options.indexOf(chosen) + step) % options.length) ?? null);
    } else if (event.key === 'Enter' && chosen) {
      chosen.click();
    } else if (event.key === 'Escape') {
      close();
    } else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) close();
  });
  // A press on a link would take the focus from the box, and the list with it, before the link is followed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  form.addEventListener('submit', close);
  return popup;
}
