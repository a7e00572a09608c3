import { alikeNames, type Alike } from '../../search/alike.ts';
import { parseQuery } from '../../search/query.ts';
import { hasFilters, noFilters, type SearchState } from './filters.ts';
import { gather } from './gather-matches.ts';
import type { OpenedIndex } from './opened-index.ts';
import { separateWords, withoutMarks } from './separate-words.ts';

/** What may be offered when nothing was found. */
export interface Alternatives {
  withoutFilters: Found | null;
  /** The words of the phrases, to be searched separately; null where there are none or they find nothing either. */
  words: (Found & { query: string }) | null;
  /** Names of places that the query may have meant. */
  alike: Alike[];
  /** The query without its marks of punctuation; null where it has none or finds nothing so. */
  unmarked: (Found & { query: string }) | null;
  /** Of several terms what each finds by itself; `found` is null where it finds nothing. */
  alone: { term: string; found: Found | null }[];
}

/** What another search finds: in a large archive only that it finds something, and then `total` is null. */
export interface Found {
  total: number | null;
}

/** Terms of a query that finds nothing that are tried alone. */
const MOST_ALONE = 6;

/** What to offer for a search that found nothing. */
export async function findAlternatives(index: OpenedIndex, state: SearchState): Promise<Alternatives> {
  const tried = async (other: Partial<SearchState>): Promise<Found | null> => {
    const asked = { ...state, ...other };
    const known = await gather(index, parseQuery(asked.query), asked, { stopsAtFirst: true });
    if (!known || known.matches.length === 0) return null;
    return { total: known.isNarrow ? null : known.matches.length };
  };
  const { terms } = parseQuery(state.query);
  const separate = separateWords(terms)?.join(' ') ?? null;
  const unmarked = withoutMarks(state.query);
  const worded = async (query: string | null): Promise<(Found & { query: string }) | null> => {
    const found = query === null ? null : await tried({ query });
    return found && { query: query!, ...found };
  };
  const { regions } = await index.suggestions();
  const sounds = terms.length > 0 ? await index.sounds() : {};
  const apart = parseQuery(unmarked ?? state.query).terms;
  const parts = apart.length > 1 ? apart.slice(0, MOST_ALONE) : [];
  return {
    withoutFilters: hasFilters(state.filters) ? await tried({ filters: noFilters() }) : null,
    words: separate === unmarked ? null : await worded(separate),
    alike: alikeNames(terms, state.query, regions, sounds),
    unmarked: await worded(unmarked),
    alone: await Promise.all(
      parts.map(async (term) => ({ term, found: await tried({ query: `"${term}"` }) })),
    ),
  };
}
