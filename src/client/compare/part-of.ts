/** The part of the page, or of its form, under a selector. Throws where there is none. */
export function partOf<Found extends HTMLElement = HTMLElement>(page: HTMLElement, selector: string): Found {
  const found = page.querySelector<Found>(selector);
  if (!found) throw new Error(`Unexpected page, expected ${selector}`);
  return found;
}
