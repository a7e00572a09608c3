/** The element under a selector at which, or within which, an event happened; null where it happened elsewhere. */
export function pressed({ target }: Event, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
