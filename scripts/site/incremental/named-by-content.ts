import { existsSync, readFileSync } from 'node:fs';

/** Where Astro writes down which pictures and modules the content names. */
export const NAMED_BY_CONTENT = ['content-assets.mjs', 'content-modules.mjs'];

/** What Astro writes, now with and now without the list, where the content names nothing. */
const NOTHING_NAMED = /^\s*export default new Map\((?:\[\])?\);\s*$/;

/** What the content names, as Astro has written it down; null where that is nothing. */
export function namedIn(path: string): string | null {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text === '' || NOTHING_NAMED.test(text) ? null : text;
}
