import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { some } from '../some.ts';
import { pages, textsOf } from './built-pages.ts';

/** The words that pages do without, by what they say instead, as docs/words.md lists them. */
const LISTED = readFileSync(join(PROJECT, 'docs/words.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, say, not]) => say && not && /\p{Script=Han}/u.test(not))
  .map(([, say = '', not = '']) => ({ say, not: not.split('、') }));

/** Pages that show the words of reports: what these say is theirs. */
const OF_REPORTS = /^(?:\/en)?\/(?:reports\/.+|agencies\/[^/]+\/changes\/.*)$/;

describe('The pages of the site', () => {
  const texts = pages
    .filter(({ address }) => !OF_REPORTS.test(address))
    .map(({ address, elements }) => ({
      address,
      // Apart: the end of one element and the beginning of the next are no word.
      text: elements
        .filter(({ name }) => name === 'body')
        .map(({ element }) => [...textsOf(element)].join(' ')),
    }));

  it.each(some(LISTED))('say $say', ({ not }) => {
    const found = some(texts).flatMap(({ address, text }) =>
      not.filter((word) => text.some((part) => part.includes(word))).map((word) => `${address}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
