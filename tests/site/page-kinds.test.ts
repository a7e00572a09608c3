import { expect, it } from 'vitest';
import { PAGE_KINDS } from '../browser/page-kinds.ts';
import { pages } from './built-pages.ts';

/** The address of a kind of page: `/reports/<agency>/<year>/` with stars for both. */
function kindOf(address: string): string {
  return (
    (address.split('?', 1)[0] ?? '')
      // A page in another language is drawn as the Chinese one is.
      .replace(/^\/en(?=\/)/, '')
      // A version that a newer one took the place of is drawn as the report is.
      .replace(/\/\d{4}-\d{2}-\d{2}(?=\/)/, '')
      .split('/')
      .map((part, at, parts) => {
        const before = parts[at - 1] ?? '';
        const named = /^\d{4}$|^\d{6}/.test(part) || part.includes('.') || before === 'quality';
        return named && part !== '' && part !== '404.html' && part !== 'corrections' ? '*' : part;
      })
      .join('/')
  );
}

it('every kind of page of the site is among those that the browser tests visit', () => {
  const visited = new Set(PAGE_KINDS.map(([, address]) => kindOf(address)));
  const unvisited = new Map<string, string>();
  for (const { address, elements } of pages) {
    // A page that leads on at once is no page to read.
    if (elements.some(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'refresh'))
      continue;
    if (!visited.has(kindOf(address))) unvisited.set(kindOf(address), address);
  }
  expect([...unvisited.values()]).toEqual([]);
});
