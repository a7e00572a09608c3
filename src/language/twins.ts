import { TWIN as english } from './en/machines.ts';
import type { TwinWords } from './twin-words.ts';
import { TWIN as chinese } from './zh-CN/machines.ts';

/** By the tags of languages: Markdown is made of finished pages, by no page's language. */
const WORDS = new Map<string, TwinWords>([
  ['zh-CN', chinese],
  ['en', english],
]);

/** What the Markdown of pages says in a language. Throws a RangeError for a tag of none. */
export function twinWords(tag: string): TwinWords {
  const words = WORDS.get(tag);
  if (words) return words;
  throw new RangeError(`Unexpected language ${tag}, expected one of ${[...WORDS.keys()].join(', ')}`);
}
