import { spokenParts } from '#language/spoken.ts';

/** A text as nodes: what is of another language than the page is marked as such, so that it is read out as what it is. */
export function spokenText(text: string): (Node | string)[] {
  return spokenParts(text).map(({ text: part, tag }) => {
    if (tag === undefined) return part;
    const span = document.createElement('span');
    span.lang = tag;
    span.textContent = part;
    return span;
  });
}
