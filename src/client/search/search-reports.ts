import { phrasesOf, type Query } from '../../search/query.ts';
import { findPassages } from '../../search/passages.ts';
import type { ReaderNames } from '../../search/reader-names.ts';
import { loadOnce } from '../load-once.ts';
import { hasYears, type FilterCounts, type FilterGroup, type SearchState } from './filters.ts';
import { findReports } from './find-reports.ts';
import { foldHits, phraseRanges, type SearchHit } from './fold-hits.ts';
import type { Gathered } from './gather-matches.ts';
import type { ArchivedReport } from './loaded-part.ts';
import type { Searched } from './match-reports.ts';
import type { OpenedIndex } from './opened-index.ts';
import { orderMatches } from './order-matches.ts';
import { AS_TYPED, type Read } from './query-readings.ts';
import { scopeBit } from './scopes.ts';

export interface SearchResult extends Read {
  query: Query;
  total: number;
  /** Reports of the archive, and how many of them it holds with their prose. */
  reports: number;
  withProse: number;
  /** How many of them it holds with what their tables print beside numbers. */
  withWords: number;
  /** What of it the filters leave to search. */
  searched: Searched;
  /** How many of those found may have what the query excludes: their prose is not held. */
  unread: number;
  /** Years of the archive, the newest first. */
  years: number[];
  hits: SearchHit[];
  /** How many reports the hits stand for. */
  shownReports: number;
  counts: FilterCounts;
  /** Groups of filters whose values, where they have no count, were not searched at all. */
  partlyCounted: FilterGroup[];
  /** False while parts of the archive are still being searched. */
  complete: boolean;
}

export interface SearchOptions {
  /** Whether the answer is still wanted. */
  isCurrent?: () => boolean;
  /** Receives what is known while the rest of the archive is still being searched. */
  onFirst?: (result: SearchResult) => void;
}

const PASSAGES = 3;

/** Runs a search of which `shown` hits are wanted. Null once superseded. */
export async function searchReports(
  index: OpenedIndex,
  state: SearchState,
  shown: number,
  { isCurrent, onFirst }: SearchOptions = {},
): Promise<SearchResult | null> {
  const found = await findReports(index, state, {
    isCurrent,
    onFirst:
      onFirst && (async (first) => onFirst(await resultOf(index, first, AS_TYPED, state, shown, false))),
  });
  return found && resultOf(index, found.known, found, state, shown, true);
}

async function resultOf(
  index: OpenedIndex,
  { manifest, query, scope, isNarrow, matches, counts, searched }: Gathered,
  { reading, simplified }: Read,
  state: SearchState,
  shown: number,
  complete: boolean,
): Promise<SearchResult> {
  const phrases = phrasesOf(query);
  const marks = (text: string): [number, number][] =>
    scope & scopeBit('title') ? phraseRanges(text, phrases) : [];
  const findingsOf = loadOnce(async (id) => {
    const report = byId.get(id)!;
    const texts = await index.texts(report.of.id, report.pack);
    const searched = (texts[report.year] ?? []).filter(({ section }) => scope & scopeBit(section));
    return findPassages(searched, phrases, PASSAGES);
  });
  const ordered = orderMatches(matches, state);
  const byId = new Map(ordered.map(({ report }) => [report.id, report]));
  const hits = await foldHits(ordered, shown, (report: ArchivedReport) => findingsOf(report.id), marks);
  const called = (await index.names())?.agencies;
  return {
    query,
    total: matches.length,
    reports: manifest.reports,
    withProse: manifest.withProse,
    withWords: manifest.withWords,
    searched,
    unread:
      query.without.length > 0 && (scope & ~scopeBit('title')) !== 0
        ? matches.filter(({ report }) => !(report.scopes & scope)).length
        : 0,
    years: manifest.parts.flatMap((part) => part.years),
    hits: called ? hits.map((hit) => hitInWords(hit, called)) : hits,
    shownReports: hits.reduce((sum, hit) => sum + 1 + hit.others.length, 0),
    counts,
    partlyCounted: isNarrow
      ? [
          ...(hasYears(state.filters) ? ['year' as const] : []),
          ...(state.filters.section.length > 0 ? ['section' as const] : []),
        ]
      : [],
    complete,
    reading,
    simplified,
  };
}

/** The hit with the name that readers are told, at whose end the Chinese one stands. */
function hitInWords(hit: SearchHit, called: ReaderNames['agencies']): SearchHit {
  const name = called[hit.agency.id]?.name ?? hit.agency.name;
  const before = name.length - hit.agency.name.length;
  return {
    ...hit,
    agency: { ...hit.agency, name },
    nameMarks: hit.nameMarks.map(([start, end]) => [start + before, end + before]),
  };
}
