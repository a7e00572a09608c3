import type { SuggestionFile } from '../search/suggest.ts';
import { suggest } from '../search/suggest.ts';
import type { AgencyCard, RegionCard } from '../statistics/agency-cards.ts';
import { EVERYWHERE, type ComparisonGroups, type PeerGroup } from '../statistics/comparison-groups.ts';

/** More entries than this nobody reads; the filter finds the rest. */
const LISTED = 30;

/** What of a list is shown, and how much there is. */
export interface Listed<Entry> {
  readonly listed: readonly Entry[];
  readonly found: number;
}

/** What is typed as letters needs to know how names are read; null until that has come. */
export type Readings = SuggestionFile['agencies'] | null;

/** Whether a filter can only be answered with the readings of names. */
export function needsReadings(filter: string): boolean {
  return termsOf(filter).some((term) => LETTERS.test(term));
}

/**
 * The agencies that match every word of a filter by name, pinyin or its initials, region, or the beginning of their
 * code; without a filter the chosen ones come first.
 */
export function listedAgencies(
  groups: ComparisonGroups,
  chosen: ReadonlySet<string>,
  filter: string,
  readings: Readings = null,
): Listed<AgencyCard> {
  const matchers = termsOf(filter).map((term) => agencyMatcher(term, groups, readings));
  return firstOf(
    groups.within(EVERYWHERE).filter((agency) => matchers.every((matches) => matches(agency))),
    ({ id }) => chosen.has(id),
    filter,
  );
}

/** The regions that match every word of a filter by name, path or the beginning of their code. */
export function listedRegions(
  groups: ComparisonGroups,
  chosen: ReadonlySet<string>,
  filter: string,
): Listed<RegionCard> {
  const terms = termsOf(filter);
  const found = [...groups.regions.values()].filter(({ code }) =>
    terms.every((term) => groups.path(code).includes(term) || code.startsWith(term)),
  );
  return firstOf(found, ({ code }) => chosen.has(code), filter);
}

/** The groups of peers that can be chosen: those chosen, and those that a chosen agency belongs to. */
export function listedPeers(
  groups: ComparisonGroups,
  agencies: ReadonlySet<string>,
  chosen: readonly string[],
): PeerGroup[] {
  const offered = groups
    .within(EVERYWHERE)
    .filter(({ id }) => agencies.has(id))
    .flatMap((agency) => groups.peerGroupsOf(agency));
  const all = [...chosen.flatMap((id) => groups.peerGroup(id) ?? []), ...offered];
  return [...new Map(all.map((group) => [group.id, group])).values()].slice(0, LISTED);
}

const LETTERS = /^[a-z]+$/;

function termsOf(filter: string): string[] {
  return filter.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
}

function agencyMatcher(
  term: string,
  groups: ComparisonGroups,
  readings: Readings,
): (agency: AgencyCard) => boolean {
  if (LETTERS.test(term)) {
    // One letter says too little.
    if (term.length === 1) return () => true;
    const agencies = readings ?? [];
    const read = new Set(
      suggest({ years: [], regions: [], measures: [], agencies }, term, agencies.length).flatMap(
        (suggestion) => (suggestion.kind === 'agency' ? [suggestion.id] : []),
      ),
    );
    return ({ id }) => read.has(id);
  }
  return ({ name, division }) =>
    name.includes(term) || division.startsWith(term) || groups.path(division).includes(term);
}

function firstOf<Entry>(
  found: readonly Entry[],
  isChosen: (entry: Entry) => boolean,
  filter: string,
): Listed<Entry> {
  const ordered = filter.trim()
    ? found
    : [...found.filter(isChosen), ...found.filter((entry) => !isChosen(entry))];
  return { listed: ordered.slice(0, LISTED), found: found.length };
}
