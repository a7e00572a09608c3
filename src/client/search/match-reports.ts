import type { Query } from '../../search/query.ts';
import { hasYears, type FilterCounts, type FilterGroup, type Filters } from './filters.ts';
import type { SectionCounts } from '../../search/character-files.ts';
import type { ArchivedReport, LoadedPart } from './loaded-part.ts';
import { scopeBit, SCOPE_BITS } from './scopes.ts';
import { type Standing, standingOf, anyOf } from './phrase-standing.ts';
import { noCounts, REPORT_GROUPS, passes, countValues, countValue } from './filter-counts.ts';
import { weightOf } from './match-weight.ts';

/** A report that was found. */
export interface Match {
  report: ArchivedReport;
  /** Whether any term stands in the prose that was searched. */
  inProse: boolean;
  /** How much of the searched prose is about the query; compares reports of one search. */
  weight: number;
}

/** What a part contributes to a search. */
export interface PartMatches {
  matches: Match[];
  counts: FilterCounts;
  searched: Searched;
}

/** Reports that pass the filters and have what is searched, and of how many of them prose is searched. */
export interface Searched {
  reports: number;
  withProse: number;
}

/**
 * The reports of a part that have every term and none of the excluded ones in the scopes that are searched and pass
 * the filters, and how many there are of each value of each group of filters, that group's own choice left aside.
 */
export function matchReports(
  part: LoadedPart,
  {
    query,
    located,
    scope,
    filters,
  }: {
    query: Query;
    /** Where each phrase of the query stands in the prose of the part. */
    located: ReadonlyMap<string, SectionCounts>;
    scope: number;
    filters: Filters;
  },
): PartMatches {
  const standing = (phrase: string): Standing => standingOf(part, phrase, scope, located.get(phrase));
  const asked = [...query.terms.map((term) => [term]), ...query.either];
  const terms = asked.map((phrases) => anyOf(phrases.map(standing)));
  const without = query.without.map(standing);
  const counts = noCounts();
  const matches: Match[] = [];
  const searched: Searched = { reports: 0, withProse: 0 };
  const chosen = REPORT_GROUPS.filter((group) =>
    group === 'year' ? hasYears(filters) : filters[group].length > 0,
  );
  for (const [place, report] of part.reports.entries()) {
    const present = report.scopes | scopeBit('title');
    const isMatch =
      (present & scope) !== 0 &&
      terms.every(({ scopes }) => scopes[place]! & scope) &&
      without.every(({ scopes }) => !(scopes[place]! & scope));
    // A group's counts leave its own choice aside: a report that fails one group only counts there.
    let failed: FilterGroup | null = null;
    let failures = 0;
    for (const group of chosen) {
      if (passes(report, group, filters)) continue;
      failed = group;
      failures += 1;
      if (failures > 1) break;
    }
    if (isMatch && failures <= 1) countValues(counts, report, failed);
    if (failures > 0) continue;
    if (present & scope) searched.reports += 1;
    if (report.scopes & scope) searched.withProse += 1;
    let common = present;
    for (const { scopes } of terms) common &= scopes[place]!;
    for (const { scopes } of without) common &= ~scopes[place]!;
    for (const [name, bit] of SCOPE_BITS) if (common & bit) countValue(counts, 'section', name);
    if (isMatch) {
      matches.push({
        report,
        inProse: terms.some(({ times }) => times[place]! > 0),
        weight: weightOf(
          report,
          scope,
          terms.map(({ times }, term) => ({ phrases: asked[term]!, times: times[place]! })),
        ),
      });
    }
  }
  return { matches, counts, searched };
}
