import { paramsOf, stateFrom, type SearchState } from './filters.ts';

/** What a history entry keeps beside its address. */
interface Entry {
  /** Made by typing: further typing replaces it rather than adding one entry a letter. */
  typing?: boolean;
  shown?: number;
  scroll?: number;
}

const entry = (): Entry => (history.state as Entry | null) ?? {};

function addressOf(state: SearchState): string {
  const params = paramsOf(state);
  return params.size > 0 ? `${location.pathname}?${params}` : location.pathname;
}

/** The state that the address says. */
export function currentState(): SearchState {
  return stateFrom(new URLSearchParams(location.search));
}

/** Puts a state into the address: a new history entry for each choice, one for a spell of typing. */
export function recordState(state: SearchState, how: 'typing' | 'choice'): void {
  const address = addressOf(state);
  const same = address === location.pathname + location.search;
  if (how === 'typing') {
    if (same) return;
    if (entry().typing) history.replaceState({ typing: true }, '', address);
    else history.pushState({ typing: true }, '', address);
  } else if (same) {
    history.replaceState({ ...entry(), typing: false }, '', address);
  } else {
    history.pushState({}, '', address);
  }
}

/** How many results were shown and how far the page was scrolled when this entry was left. */
export function recalled(): { shown: number; scroll: number } {
  return { shown: entry().shown ?? 0, scroll: entry().scroll ?? 0 };
}

/** Keeps both for when the reader comes back. */
export function remember(shown: number): void {
  history.replaceState({ ...entry(), shown, scroll: window.scrollY }, '');
}
