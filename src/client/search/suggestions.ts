import { agencyAddress, regionAddress, searchIndexAddress, yearAddress } from '../../addresses.ts';
import { search as words } from '#language/search.ts';
import { archivePaths } from '../../search/archive-files.ts';
import { suggest, type Suggestion, type SuggestionFile } from '../../search/suggest.ts';
import { element } from '../element.ts';

const LIMIT = 6;

let file: Promise<SuggestionFile | null> | undefined;

/** Null where there is no index, as in `astro dev` before the first build: then nothing is suggested. */
async function loadFile(): Promise<SuggestionFile | null> {
  const response = await fetch(searchIndexAddress() + archivePaths.suggestions);
  return response.ok ? ((await response.json()) as SuggestionFile) : null;
}

const panels = new WeakMap<HTMLInputElement, HTMLElement>();

/** Shows below a search box the agencies and years that its text may mean, as links. */
export async function suggestIn(box: HTMLInputElement): Promise<void> {
  file ??= loadFile().catch(() => null);
  const known = await file;
  if (!known) return;
  const panel = panels.get(box) ?? openPanel(box);
  const suggestions = suggest(known, box.value, LIMIT);
  panel.replaceChildren(...suggestions.map((suggestion) => element('li', {}, linkOf(suggestion))));
  panel.hidden = suggestions.length === 0 || document.activeElement !== box;
}

function linkOf(suggestion: Suggestion): HTMLAnchorElement {
  const { year, region, agency } = words.suggestions;
  if (suggestion.kind === 'year')
    return element('a', { href: yearAddress(suggestion.year) }, year(suggestion.year));
  const [href, kind] =
    suggestion.kind === 'region'
      ? [regionAddress(suggestion.code), region]
      : [agencyAddress(suggestion.id), agency];
  return element('a', { href }, element('span', { class: 'suggestion-kind' }, kind), suggestion.name);
}

/** The list under a box. The arrow keys go from the box into it and back, Escape closes it. */
function openPanel(box: HTMLInputElement): HTMLElement {
  const form = box.form ?? box.parentElement ?? document.body;
  const panel = element('ul', { class: 'suggestions', 'aria-label': words.suggestions.label, hidden: true });
  form.append(panel);
  panels.set(box, panel);
  const stops = (): HTMLElement[] => [box, ...panel.querySelectorAll('a')];
  form.addEventListener('keydown', (event) => {
    if (panel.hidden || event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      panel.hidden = true;
      box.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = stops().indexOf(document.activeElement as HTMLElement);
    const next = at === -1 || step === 0 ? undefined : stops()[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) panel.hidden = true;
  });
  form.addEventListener('submit', () => (panel.hidden = true));
  return panel;
}
