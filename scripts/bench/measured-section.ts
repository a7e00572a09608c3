/**
 * Puts what was measured between `<!-- measured: name -->` and `<!-- end: name -->` of a page, and leaves every other
 * word of it as it was written by hand. Throws where the page has no such marks.
 */
export function withMeasured(page: string, name: string, measured: string): string {
  const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`Unexpected page without ${begin} … ${end}, expected both`);
  return `${page.slice(0, from + begin.length)}\n\n${measured.trim()}\n\n${page.slice(to)}`;
}
