import { search as words } from '#language/search.ts';
import { element } from '../element.ts';

/** The suggestions of a box. */
export interface Popup {
  list: HTMLUListElement;
  /** Says to who does not see them how many there are. */
  said: HTMLElement;
}

/** Opens or closes the list. */
export function showPopup(box: HTMLInputElement, { list }: Popup, isOpen: boolean): void {
  list.hidden = !isOpen;
  box.setAttribute('aria-expanded', String(isOpen));
}

const chosenIn = ({ list }: Popup): HTMLElement | null => list.querySelector('[aria-selected="true"]');

/** Marks an option as chosen; null chooses none. */
export function choose(box: HTMLInputElement, popup: Popup, option: HTMLElement | null): void {
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
export function makePopup(box: HTMLInputElement): Popup {
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
    showPopup(box, popup, false);
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
