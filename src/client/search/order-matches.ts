import type { SearchState } from './filters.ts';
import type { Match } from './match-reports.ts';

/** What was found, in the order that is asked for; what is equally relevant, the newest first. */
export function orderMatches(matches: readonly Match[], { sort }: SearchState): Match[] {
  const direction = sort === 'oldest' ? -1 : 1;
  return [...matches].sort(
    (a, b) =>
      (sort === 'relevance' ? b.weight - a.weight : 0) ||
      direction * (b.report.year - a.report.year) ||
      (a.report.id < b.report.id ? -1 : 1),
  );
}
