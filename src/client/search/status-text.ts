import { searchStatus as status } from '#language/search-status.ts';
import type { SearchResult } from './search-reports.ts';

/** One sentence on what was found; it is also what screen readers announce. */
export function statusText(
  { query, total, reports, withProse, searched, unread, complete, reading }: SearchResult,
  filtered: boolean,
  /** Whether some sections alone are searched. */
  inSections: boolean,
): string {
  const { terms, either, without } = query;
  if (!complete) return status.searchingOthers(total);
  if (terms.length + either.length + without.length === 0) {
    if (!filtered) return status.all(reports);
    return total === 0 ? status.noneBrowsing : status.filtered(total, reports);
  }
  if (total === 0) {
    if (terms.length === 0) return status.noneBrowsing;
    if (filtered) {
      return searched.reports === 0
        ? status.noneBrowsing
        : status.noneWithin(terms, without, searched, inSections);
    }
    return terms.length > 1 || without.length > 0
      ? status.noneTogether(terms, without, { reports, withProse })
      : status.none(terms, { reports, withProse });
  }
  const sentence =
    terms.length + either.length === 0
      ? status.onlyWithout(total, without)
      : status.found(total, terms, either, without);
  return (
    (reading ? status.reading(reading, filtered) : '') +
    sentence +
    status.unread(unread) +
    (filtered ? status.foundWithin : '')
  );
}
