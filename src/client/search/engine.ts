/**
 * Search over the files of `src/search/build-index.ts`: phrases through Pagefind, everything else here. It knows
 * neither worker nor page, so that it can be tested against an index anywhere.
 */
import {
  archivePaths,
  type Directory,
  type DirectoryAgency,
  type Manifest,
  type Part,
  type RecordEntry,
  type ReportEntry,
  type ReportText,
  type Shard,
} from '../../search/archive-files.ts';
import type { Holding } from '../../schemas/report.ts';
import { findPassages, joinRanges, occurrences, type Passage } from '../../search/passages.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import { placedText, searchable } from '../../search/searchable.ts';
import { phraseQuery } from '../../search/words.ts';
import type { FoundRecord } from './pagefind-shards.ts';
import { scopeBit, scopeMask, SCOPE_BITS } from './scopes.ts';
import {
  hasFilters,
  noFilters,
  type FilterCounts,
  type FilterGroup,
  type Filters,
  type SearchState,
} from './filters.ts';

/** Where the engine reads. Both reject when something cannot be loaded: a missing file must not look like no hit. */
export interface ArchiveReader {
  json: <Value>(path: string) => Promise<Value>;
  /** The records of an index that a Pagefind query finds; `count` asks how often about the phrase stands in each. */
  find: (shard: string, query: string, count: boolean) => Promise<readonly FoundRecord[]>;
  /** A text in simplified characters, in the ways it can be read that differ from it; none where it is simplified. */
  simplify: (text: string) => Promise<readonly string[]>;
}

export interface SearchHit {
  id: string;
  holding: Holding;
  year: number;
  agency: DirectoryAgency;
  title: string;
  /** Ranges of the title and of the agency's name to mark. */
  titleMarks: [number, number][];
  nameMarks: [number, number][];
  passages: Passage[];
  /** How many times the phrases stand in the prose that was searched. */
  occurrences: number;
}

export interface SearchResult {
  query: Query;
  total: number;
  /** Reports of the archive, and how many of them it holds with their prose. */
  reports: number;
  withProse: number;
  /** Years of the archive, the newest first. */
  years: number[];
  hits: SearchHit[];
  counts: FilterCounts;
  /** False while parts of the archive are still being searched. */
  complete: boolean;
  /** The query in simplified characters where only that found something; null elsewhere. */
  simplified: string | null;
}

export interface ListedReport {
  id: string;
  year: number;
  title: string;
  agency: DirectoryAgency;
}

/** What may be offered when nothing was found. */
export interface Alternatives {
  withoutFilters: number;
  /** The words of the phrases, to be searched separately; null where there are none or they find nothing either. */
  words: { query: string; total: number } | null;
}

interface Places {
  scopes: number;
  times: number;
}

interface Candidate {
  id: string;
  entry: ReportEntry;
  agency: DirectoryAgency;
  /** The agency's division and all above it. */
  regions: readonly string[];
  /** Where each term stands, in the order of the query's terms: scopes as bits. */
  found: number[];
  excluded: number[];
  /** About how often the terms stand in the prose; counted only where the order depends on it. */
  times: number;
}

/** Up to this size the whole archive is searched whatever the filters, so that all counts can be given. */
const SMALL_ARCHIVE = 3000;
const PASSAGES = 3;

export type Engine = ReturnType<typeof createEngine>;

export function createEngine(reader: ArchiveReader) {
  const files = new Map<string, Promise<unknown>>();
  const found = new Map<string, Promise<unknown>>();

  /** Keeps what was loaded; a failure is not kept, so that it can be tried again. */
  function once<Value>(
    cache: Map<string, Promise<unknown>>,
    key: string,
    load: () => Promise<Value>,
  ): Promise<Value> {
    let value = cache.get(key) as Promise<Value> | undefined;
    if (!value) {
      value = load();
      cache.set(key, value);
      value.catch(() => cache.delete(key));
    }
    return value;
  }
  const file = <Value>(path: string): Promise<Value> => once(files, path, () => reader.json<Value>(path));

  /** For the reports of a part in whose prose the phrase stands: the sections as bits, and how often about. */
  function findInShard(shard: Shard, phrase: string, count: boolean): Promise<Map<number, Places>> {
    return once(found, `${shard.key} ${count} ${phrase}`, async () => {
      const [foundRecords, records] = await Promise.all([
        reader.find(shard.key, phraseQuery(phrase), count),
        file<RecordEntry[]>(archivePaths.records(shard.key)),
      ]);
      const byId = new Map(records.map(([id, report, section]) => [id, { report, section }]));
      const places = new Map<number, Places>();
      for (const { id, times } of foundRecords) {
        const record = byId.get(id);
        if (!record) throw new Error(`Unexpected record ${id} in index ${shard.key}`);
        const known = places.get(record.report) ?? { scopes: 0, times: 0 };
        places.set(record.report, {
          scopes: known.scopes | scopeBit(record.section),
          times: known.times + times,
        });
      }
      return places;
    });
  }

  async function candidatesOf(
    part: Part,
    query: Query,
    { scope, narrow, count }: { scope: number; narrow: boolean; count: boolean },
  ): Promise<Candidate[]> {
    const directory = await file<Directory>(archivePaths.directory);
    const parents = new Map(directory.regions.map((region) => [region.code, region.parent]));
    const shards = part.shards.filter(
      (shard) => !narrow || shard.sections.some((section) => scope & scopeBit(section)),
    );
    const locate = (phrases: readonly string[], counted: boolean) =>
      Promise.all(
        phrases.map(async (phrase) => ({
          phrase,
          shards: await Promise.all(shards.map((shard) => findInShard(shard, phrase, counted))),
        })),
      );
    const [entries, terms, without] = await Promise.all([
      file<ReportEntry[]>(archivePaths.reports(part.key)),
      locate(query.terms, count),
      locate(query.without, false),
    ]);
    return entries.flatMap((entry, place) => {
      const agency = directory.agencies[entry.agency];
      if (!agency) return [];
      const names = [searchable(entry.title), searchable(agency.name)];
      const scopesOf = ({ phrase, shards: located }: (typeof terms)[number]): number =>
        located.reduce(
          (bits, shard) => bits | (shard.get(place)?.scopes ?? 0),
          names.some((name) => name.includes(phrase)) ? scopeBit('title') : 0,
        );
      return [
        {
          id: `${agency.id}/${entry.year}`,
          entry,
          agency,
          regions: withParents(agency.division, parents),
          found: terms.map(scopesOf),
          excluded: without.map(scopesOf),
          times: terms
            .flatMap(({ shards: located }) => located)
            .reduce((sum, shard) => sum + (shard.get(place)?.times ?? 0), 0),
        },
      ];
    });
  }

  /** What a search knows so far. */
  interface Gathered {
    manifest: Manifest;
    query: Query;
    scope: number;
    candidates: readonly Candidate[];
  }

  /** Looks through the archive, the newest years first. Null once superseded. */
  async function gather(
    state: SearchState,
    isCurrent: () => boolean = () => true,
    onPart?: (known: Gathered) => Promise<void>,
  ): Promise<Gathered | null> {
    const query = parseQuery(state.query);
    const manifest = await file<Manifest>(archivePaths.manifest);
    const narrow = manifest.reports > SMALL_ARCHIVE;
    const scope = scopeMask(state.filters.section);
    const parts = manifest.parts.filter(
      (part) =>
        !narrow ||
        state.filters.year.length === 0 ||
        part.years.some((year) => state.filters.year.includes(`${year}`)),
    );
    const candidates: Candidate[] = [];
    for (const part of parts) {
      if (!isCurrent()) return null;
      candidates.push(
        ...(await candidatesOf(part, query, { scope, narrow, count: state.sort === 'relevance' })),
      );
      if (isCurrent() && part !== parts.at(-1)) await onPart?.({ manifest, query, scope, candidates });
    }
    return isCurrent() ? { manifest, query, scope, candidates } : null;
  }

  function matching({ candidates, query, scope }: Gathered, state: SearchState): Candidate[] {
    return order(
      candidates.filter((candidate) => matches(candidate, scope) && passes(candidate, state.filters)),
      query,
      state,
    );
  }

  async function resultOf(
    known: Gathered,
    state: SearchState,
    shown: number,
    complete: boolean,
  ): Promise<SearchResult> {
    const { manifest, query, scope, candidates } = known;
    const found = matching(known, state);
    return {
      query,
      total: found.length,
      reports: manifest.reports,
      withProse: manifest.withProse,
      years: manifest.parts.flatMap((part) => part.years),
      hits: await Promise.all(found.slice(0, shown).map((candidate) => hitOf(candidate, query, scope))),
      counts: countsOf(candidates, state.filters, scope),
      complete,
      simplified: null,
    };
  }

  /**
   * Runs a search; `onPart` receives what is known while older years are still being searched. What is written in
   * traditional characters and stands nowhere so is searched in simplified ones. Null once superseded.
   */
  async function search(
    state: SearchState,
    shown: number,
    {
      isCurrent = () => true,
      onPart,
    }: { isCurrent?: () => boolean; onPart?: (result: SearchResult) => void } = {},
  ): Promise<SearchResult | null> {
    const known = await gather(
      state,
      isCurrent,
      onPart && (async (part) => onPart(await resultOf(part, state, shown, false))),
    );
    if (!known) return null;
    const result = await resultOf(known, state, shown, true);
    if (result.total > 0 || result.query.terms.length === 0) return result;
    for (const simplified of await reader.simplify(state.query)) {
      const other = await gather({ ...state, query: simplified }, isCurrent);
      if (!other) return null;
      if (matching(other, state).length > 0) {
        return { ...(await resultOf(other, state, shown, true)), simplified };
      }
    }
    return result;
  }

  /** Every report that a search finds, without passages, for downloading. */
  async function list(state: SearchState): Promise<ListedReport[]> {
    const known = await gather(state);
    return known
      ? matching(known, state).map(({ id, entry, agency }) => ({
          id,
          year: entry.year,
          title: entry.title,
          agency,
        }))
      : [];
  }

  async function hitOf(candidate: Candidate, query: Query, scope: number): Promise<SearchHit> {
    const { id, entry, agency } = candidate;
    const marks = (text: string): [number, number][] =>
      scope & scopeBit('title')
        ? joinRanges(query.terms.flatMap((term) => occurrences(placedText(text), term)))
        : [];
    const inProse = candidate.found.some((bits) => bits & scope & ~scopeBit('title'));
    const text = inProse ? await file<ReportText>(archivePaths.text(id)) : [];
    const searched = text.filter((section) => scope & scopeBit(section.section));
    const { passages, occurrences: count } = findPassages(searched, query.terms, PASSAGES);
    return {
      id,
      holding: entry.holding,
      year: entry.year,
      agency,
      title: entry.title,
      titleMarks: marks(entry.title),
      nameMarks: marks(agency.name),
      passages,
      occurrences: count,
    };
  }

  /** What to offer for a search that found nothing. */
  async function alternatives(state: SearchState): Promise<Alternatives> {
    const total = async (other: Partial<SearchState>): Promise<number> =>
      (await list({ ...state, ...other })).length;
    const words = wordsOf(parseQuery(state.query).terms);
    const query = words?.join(' ') ?? '';
    const found = words ? await total({ query }) : 0;
    return {
      withoutFilters: hasFilters(state.filters) ? await total({ filters: noFilters() }) : 0,
      words: found > 0 ? { query, total: found } : null,
    };
  }

  return { search, list, alternatives, directory: () => file<Directory>(archivePaths.directory) };
}

function withParents(division: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let code: string | null | undefined = division; code; code = parents.get(code)) path.push(code);
  return path;
}

function matches({ found, excluded, entry }: Candidate, scope: number): boolean {
  const present = scopeBit('title') | scopeMask(entry.sections);
  return (
    (present & scope) !== 0 &&
    found.every((bits) => (bits & scope) !== 0) &&
    excluded.every((bits) => (bits & scope) === 0)
  );
}

/** The values of a report in a group of filters; sections depend on the query and are counted apart. */
function valuesOf({ entry, agency, regions }: Candidate, group: FilterGroup): readonly string[] {
  switch (group) {
    case 'year':
      return [`${entry.year}`];
    case 'region':
      return regions;
    case 'agency':
      return [agency.id];
    case 'level':
      return [agency.level];
    case 'form':
      return entry.forms;
    case 'finding':
      return entry.findings;
    case 'section':
      return [];
  }
}

const REPORT_GROUPS = [
  'year',
  'region',
  'agency',
  'level',
  'form',
  'finding',
] as const satisfies readonly FilterGroup[];

function passes(candidate: Candidate, filters: Filters, except?: FilterGroup): boolean {
  return REPORT_GROUPS.every(
    (group) =>
      group === except ||
      filters[group].length === 0 ||
      valuesOf(candidate, group).some((value) => filters[group].includes(value)),
  );
}

function countsOf(candidates: readonly Candidate[], filters: Filters, scope: number): FilterCounts {
  const counts: FilterCounts = {
    year: {},
    region: {},
    agency: {},
    level: {},
    section: {},
    form: {},
    finding: {},
  };
  const add = (group: FilterGroup, value: string): void => {
    counts[group][value] = (counts[group][value] ?? 0) + 1;
  };
  for (const candidate of candidates) {
    if (matches(candidate, scope)) {
      for (const group of REPORT_GROUPS) {
        if (passes(candidate, filters, group))
          valuesOf(candidate, group).forEach((value) => add(group, value));
      }
    }
    if (passes(candidate, filters)) {
      for (const [name, bit] of SCOPE_BITS) if (matches(candidate, bit)) add('section', name);
    }
  }
  return counts;
}

/** Reports whose agency or title is what was asked for come first, then those that speak of it more often. */
function weightOf({ agency, entry, times }: Candidate, query: Query): number {
  const whole = query.terms.join('');
  if (whole === '') return 0;
  const name = searchable(agency.name);
  const title = searchable(entry.title);
  if (name === whole || title === whole) return 1e9;
  const named = query.terms.filter((term) => name.includes(term)).length;
  const titled = query.terms.filter((term) => title.includes(term)).length;
  return named * 1e6 + titled * 1e4 + Math.min(times, 9999);
}

function order(candidates: readonly Candidate[], query: Query, { sort }: SearchState): Candidate[] {
  const weights = new Map(
    candidates.map((candidate) => [candidate, sort === 'relevance' ? weightOf(candidate, query) : 0]),
  );
  const direction = sort === 'oldest' ? -1 : 1;
  return [...candidates].sort(
    (a, b) =>
      (weights.get(b) ?? 0) - (weights.get(a) ?? 0) ||
      direction * (b.entry.year - a.entry.year) ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * The words of phrases that were not found, for searching them separately; null where that would be the same search.
 * A character by itself stands almost everywhere, so it stays with its neighbour.
 */
function wordsOf(terms: readonly string[]): string[] | null {
  if (typeof Intl.Segmenter === 'undefined') return null;
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = new Set<string>();
  for (const term of terms) {
    const pieces: string[] = [];
    let single = '';
    for (const { segment, isWordLike } of segmenter.segment(term)) {
      if (!isWordLike) continue;
      if ([...segment].length === 1 && single === '') {
        single = segment;
        continue;
      }
      pieces.push(single + segment);
      single = '';
    }
    if (single !== '') pieces.push((pieces.pop() ?? '') + single);
    for (const piece of pieces) words.add(piece);
  }
  return words.size === 0 || [...words].join(' ') === terms.join(' ') ? null : [...words];
}
