import type { SectionCounts } from '../../search/character-files.ts';
import type { Manifest } from '../../search/archive-files.ts';
import { phrasesOf, type Query } from '../../search/query.ts';
import { passesYear, type FilterCounts, type SearchState } from './filters.ts';
import { addCounts, noCounts } from './filter-counts.ts';
import { matchReports, type Match, type PartMatches, type Searched } from './match-reports.ts';
import type { OpenedIndex } from './opened-index.ts';
import { scopeMask } from './scopes.ts';

/** What a search knows so far. */
export interface Gathered {
  manifest: Manifest;
  query: Query;
  scope: number;
  /** Whether only what the filters for year and section leave is searched. */
  isNarrow: boolean;
  matches: Match[];
  counts: FilterCounts;
  searched: Searched;
}

export interface GatherOptions {
  /** Whether the answer is still wanted. */
  isCurrent?: (() => boolean) | undefined;
  /** Receives what is known while the rest of the archive is still being searched. */
  onFirst?: ((known: Gathered) => Promise<void>) | undefined;
  /** Whether it is enough to find something, where that spares a search of the rest. */
  stopsAtFirst?: boolean;
}

/** Up to this size the whole archive is searched whatever the filters, so that all counts can be given. */
const SMALL_ARCHIVE = 3000;
/** Parts that are searched side by side once there is something to show. */
const AT_ONCE = 3;

/**
 * Looks through the archive: first, one after the other, the parts that may have something to show, the newest
 * first, until there is; then the rest. Null once superseded.
 */
export async function gather(
  index: OpenedIndex,
  query: Query,
  state: SearchState,
  { isCurrent = () => true, onFirst, stopsAtFirst = false }: GatherOptions = {},
): Promise<Gathered | null> {
  const [manifest, phrases] = await Promise.all([
    index.manifest(),
    Promise.all(
      [...query.terms.map((term) => [term]), ...query.either].map((group) =>
        Promise.all(group.map((phrase) => index.phrase(phrase))),
      ),
    ),
  ]);
  const isNarrow = manifest.reports > SMALL_ARCHIVE;
  const known: Gathered = {
    manifest,
    query,
    scope: scopeMask(state.filters.section),
    isNarrow,
    matches: [],
    counts: noCounts(),
    searched: { reports: 0, withProse: 0 },
  };
  const take = ({ matches, counts, searched }: PartMatches): void => {
    known.searched.reports += searched.reports;
    known.searched.withProse += searched.withProse;
    for (const match of matches) known.matches.push(match);
    addCounts(known.counts, counts);
  };
  const chosen = (part: number): boolean =>
    manifest.parts[part]!.years.some((year) => passesYear(state.filters, year));
  const left = new Set([...manifest.parts.keys()].filter((part) => !isNarrow || chosen(part)));
  for (const part of left) {
    if (!chosen(part) || !phrases.every((group) => group.some(({ mayStandIn }) => mayStandIn(part))))
      continue;
    if (!isCurrent()) return null;
    take(await matchesOf(index, part, known, state));
    left.delete(part);
    if (known.matches.length > 0) break;
  }
  if (isNarrow && stopsAtFirst && known.matches.length > 0) return known;
  if (isCurrent() && left.size > 0 && known.matches.length > 0) await onFirst?.(known);
  const rest = [...left];
  while (rest.length > 0) {
    if (!isCurrent()) return null;
    const some = rest.splice(0, AT_ONCE);
    for (const found of await Promise.all(some.map((part) => matchesOf(index, part, known, state))))
      take(found);
  }
  return isCurrent() ? known : null;
}

async function matchesOf(
  index: OpenedIndex,
  part: number,
  known: Gathered,
  state: SearchState,
): Promise<PartMatches> {
  const { manifest, query, scope, isNarrow } = known;
  const searched = isNarrow ? scope : scopeMask([]);
  const locate = (phrases: readonly string[], count: boolean): Promise<[string, SectionCounts][]> =>
    Promise.all(
      phrases.map(async (phrase) => [
        phrase,
        await (await index.phrase(phrase)).inPart(part, searched, count),
      ]),
    );
  const [opened, excluded, found] = await Promise.all([
    index.part(manifest.parts[part]!.key),
    locate(query.without, false),
    locate(phrasesOf(query), state.sort === 'relevance'),
  ]);
  const located = new Map([...excluded, ...found]);
  return matchReports(opened, { query, located, scope, filters: state.filters });
}
