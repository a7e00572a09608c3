import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexedWords, phraseQuery } from '../../src/search/words.ts';
import { some } from '../some.ts';

/** What Pagefind answers to an exact phrase: whether the words stand in the content one after the other. */
function found(content: string, query: string): boolean {
  return ` ${content} `.includes(` ${query.slice(1, -1)} `);
}

test('a phrase is found in a paragraph exactly where it is a part of it', () => {
  const characters = fc.string({
    unit: fc.constantFrom(...'政务公开信息2021.年“”a丂ꀀ가𠀀\u{2a001}'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.array(
        characters.filter((text) => text !== ''),
        { maxLength: 4 },
      ),
      characters,
      (paragraphs, phrase) => {
        fc.pre([...phrase].length >= 2);
        expect(found(indexedWords(paragraphs), phraseQuery(phrase))).toBe(
          paragraphs.some((paragraph) => paragraph.includes(phrase)),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test('no phrase runs from one paragraph into the next', () => {
  expect(found(indexedWords(['信息公开', '工作']), phraseQuery('公开工作'))).toBe(false);
});

test('every word is made of letters that Pagefind neither drops nor splits', () => {
  for (const word of some(indexedWords(['“三审三校”2019.4359 Aé가😀']).trim().split(' '))) {
    expect(word).toMatch(/^\p{Script=Han}{1,2}$/u);
  }
});
