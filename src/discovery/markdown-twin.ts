/**
 * Pages without a Markdown twin, as patterns of their path below the site's base, and why they have none. Every other
 * page has one.
 */
const WITHOUT_TWIN: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^\/404(?:\.html|\/)?$/, 'it stands at no address of its own'],
  [/^\/(?:[a-z-]+\/)?embed\//, 'it shows a part of another page in a frame; that page has one'],
  [/^\/kit\/$/, 'it shows the parts of the interface and says nothing of a report'],
  [/\/source\/$/, 'it numbers the lines or pages of the raw file, which lies beside it as received'],
];

const FILE = 'index.md';

/** The address of the twin of a page; null where the page has none. Both are below the site's base: `/reports/`. */
export function twinAddress(page: string): string | null {
  return !page.endsWith('/') || WITHOUT_TWIN.some(([pattern]) => pattern.test(page)) ? null : page + FILE;
}

/** Whether an address is that of a twin. */
export const isTwin = (address: string): boolean => address.endsWith(`/${FILE}`);
