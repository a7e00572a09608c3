import { TWIN as english } from './en/machines.ts';
import { TWIN as chinese } from './zh-CN/machines.ts';

/**
 * What the Markdown of pages says beside what the pages say. It is made of finished pages, by no page's language, so that it asks
 * by their tags.
 */
export interface TwinWords {
  /** Leads to the twin of the Chinese page; on Chinese pages it is not said. */
  readonly chinese: string;
  /**
   * How the address of a cell is told by its row and its column, where cells have no links of their own, and where the lines of the
   * original lie; null where each cell links to itself.
   */
  readonly cells: ((lines: string | null) => string) | null;
}

/** The words of every language by its tag. Throws a RangeError for a tag of none. */
export function twinWords(tag: string): TwinWords {
  const words = WORDS.get(tag);
  if (words) return words;
  throw new RangeError(`Unexpected language ${tag}, expected one of ${[...WORDS.keys()].join(', ')}`);
}

const WORDS = new Map<string, TwinWords>([
  ['zh-CN', chinese],
  ['en', english],
]);
