/**
 * Makes an element whose text is in the language of the page: `element` also looks for words of other languages in it, which
 * scripts that every page loads need not bring along.
 */
export function ownElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}
