import { searchable } from './searchable.ts';

/** What a reader's query asks for, folded for comparison. */
export interface Query {
  /** Phrases that must all stand in the report. */
  terms: string[];
  /** Groups of phrases: of each group one must stand in it. */
  either: string[][];
  /** Phrases none of which may stand in it. */
  without: string[];
}

/** Straight quotes only: “ ” and | are what a report may print; `readMarks` takes them for marks. */
const WORDS = /([-－])?["＂]([^"＂]*)(?:["＂]|$)|([-－](?=\S))?(\S+)/gu;

/**
 * Reads a query: terms are separated by white space, `"…"` holds a phrase together, `-` before a term excludes it.
 * A quote left open reaches to the end.
 */
export function parseQuery(raw: string): Query {
  const query: Query = { terms: [], either: [], without: [] };
  for (const [, quotedMinus, quoted, minus, plain] of raw.matchAll(WORDS)) {
    const phrase = searchable(quoted ?? plain ?? '');
    if (phrase === '') continue;
    const list = (quotedMinus ?? minus) ? query.without : query.terms;
    if (!list.includes(phrase)) list.push(phrase);
  }
  return query;
}

/** Every phrase that a query looks for, each once. */
export function phrasesOf({ terms, either }: Query): string[] {
  return [...new Set([...terms, ...either.flat()])];
}

/** Words without the quotation marks, of whatever kind, that they stand in. */
export function withoutQuotes(words: string): string {
  return words.replace(/^["＂“「『]|["＂”」』]$/g, '');
}
