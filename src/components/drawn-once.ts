/** Parts of pages that were drawn, by their keys: for as long as the program runs, which has the words of one language. */
const drawn = new Map<string, string>();

/**
 * The HTML of a part of pages, drawn by the first page that asks for its key. While a site is worked on it is drawn each time, since it changes
 * with the component that draws it.
 */
export async function drawnOnce(part: string, draw: () => Promise<string>): Promise<string> {
  const known = import.meta.env.DEV ? undefined : drawn.get(part);
  if (known !== undefined) return known;
  const html = await draw();
  drawn.set(part, html);
  return html;
}
