import { searchable } from './searchable.ts';

/** What a reader's query asks for, folded for comparison. */
export interface Query {
  /** Phrases that must all stand in the report. */
  terms: string[];
  /** Phrases none of which may stand in it. */
  without: string[];
}

/** Straight quotes only: “ ” are punctuation that a report may print. */
const WORDS = /([-－])?["＂]([^"＂]*)(?:["＂]|$)|([-－](?=\S))?(\S+)/gu;

/**
 * Reads a query: terms are separated by white space, `"…"` holds a phrase together, `-` before a term excludes it.
 * A quote left open reaches to the end.
 */
export function parseQuery(raw: string): Query {
  const query: Query = { terms: [], without: [] };
  for (const [, quotedMinus, quoted, minus, plain] of raw.matchAll(WORDS)) {
    const phrase = searchable(quoted ?? plain ?? '');
    if (phrase === '') continue;
    const list = (quotedMinus ?? minus) ? query.without : query.terms;
    if (!list.includes(phrase)) list.push(phrase);
  }
  return query;
}

/** Words without the quotation marks, of whatever kind, that they stand in. */
export function withoutQuotes(words: string): string {
  return words.replace(/^["＂“「『]|["＂”」』]$/g, '');
}
