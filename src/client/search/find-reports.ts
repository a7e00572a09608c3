import { parseQuery } from '../../search/query.ts';
import type { SearchState } from './filters.ts';
import { gather, type Gathered, type GatherOptions } from './gather-matches.ts';
import type { OpenedIndex } from './opened-index.ts';
import { AS_TYPED, readings, type Read } from './query-readings.ts';

/**
 * Looks for the query as it was typed, and where it stands nowhere so, for what else it may mean: its marks taken for
 * marks, and what is written in traditional characters in simplified ones. `reading` tells which of them found
 * something. Null once superseded.
 */
export async function findReports(
  index: OpenedIndex,
  state: SearchState,
  { isCurrent, onFirst }: Pick<GatherOptions, 'isCurrent' | 'onFirst'> = {},
): Promise<(Read & { known: Gathered }) | null> {
  const typed = parseQuery(state.query);
  const known = await gather(index, typed, state, { isCurrent, onFirst });
  if (!known) return null;
  if (known.matches.length > 0 || typed.terms.length === 0) return { known, ...AS_TYPED };
  for await (const [query, reading, simplified] of readings(index, state.query)) {
    const other = await gather(index, query, state, { isCurrent });
    if (!other) return null;
    if (other.matches.length > 0) return { known: other, reading, simplified };
  }
  const [simplified = null] = await index.simplify(state.query);
  return { known, reading: null, simplified };
}
