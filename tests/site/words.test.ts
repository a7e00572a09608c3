import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { some } from '../some.ts';
import { pages } from './built-pages.ts';

/** The words that pages do without, by what they say instead, as docs/words.md lists them. */
const LISTED = readFileSync(join(PROJECT, 'docs/words.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, say, not]) => say && not && /\p{Script=Han}/u.test(not))
  .map(([, say = '', not = '']) => ({ say, not: not.split('、') }));

/** Pages that show the words of reports: what these say is theirs. */
const OF_REPORTS = /^\/(?:reports\/.+|agencies\/[^/]+\/changes\/.*)$/;

/** What a reader of an element sees, its scripts and styles aside. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (tree.isElementNode(node) && ['script', 'style', 'template'].includes(node.tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

describe('The pages of the site', () => {
  const texts = pages
    .filter(({ address }) => !OF_REPORTS.test(address))
    .map(({ address, elements }) => ({
      address,
      text: elements.filter(({ name }) => name === 'body').map(({ element }) => textOf(element)),
    }));

  it.each(some(LISTED))('say $say', ({ not }) => {
    const found = some(texts).flatMap(({ address, text }) =>
      not.filter((word) => text.some((part) => part.includes(word))).map((word) => `${address}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
