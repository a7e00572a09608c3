import { parseQuery, withoutQuotes } from '../../search/query.ts';
import { readMarks } from '../../search/read-marks.ts';
import { searchable } from '../../search/searchable.ts';

/** A single letter stands in too many labels to ask for one. */
const SHORTEST = 2;

/** What a query may ask of labels: the whole of it, or each of the alternatives that it names; and each of its terms. */
export function askedWords(query: string): { whole: string[]; terms: string[] } {
  const marked = readMarks(query)?.query;
  return {
    whole: distinct([withoutQuotes(query.trim()), ...(marked?.either.flat() ?? [])]),
    terms: [...parseQuery(query).terms, ...(marked?.terms ?? [])],
  };
}

/** Words that do not fold alike, without those that are too short. */
export function distinct(all: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const words of all) {
    const folded = searchable(words);
    if (folded.length >= SHORTEST && !known.has(folded)) known.set(folded, words);
  }
  return [...known.values()];
}
