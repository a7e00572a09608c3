import { search as words } from '#language/search.ts';
import type { SearchResult } from './engine.ts';

/** One sentence on what was found; it is also what screen readers announce. */
export function statusText(
  { query, total, reports, withProse, complete, simplified }: SearchResult,
  filtered: boolean,
): string {
  const { terms, without } = query;
  const { status } = words;
  if (!complete) return status.searchingOthers(total);
  if (terms.length === 0 && without.length === 0) {
    if (!filtered) return status.all(reports);
    return total === 0 ? status.noneBrowsing : status.filtered(total, reports);
  }
  if (total === 0) {
    if (terms.length === 0) return status.noneBrowsing;
    if (filtered) return status.noneWithin(terms);
    return terms.length > 1 || without.length > 0
      ? status.noneTogether(terms, without, { reports, withProse })
      : status.none(terms, { reports, withProse });
  }
  const sentence =
    terms.length === 0 ? status.onlyWithout(total, without) : status.found(total, terms, without);
  return (simplified ? status.simplified : '') + sentence + (filtered ? status.foundWithin : '');
}
