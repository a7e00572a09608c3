/**
 * Search over the files that `src/search/integration/` writes. It knows neither worker nor page, so that it can be
 * tested against an index anywhere.
 */
import { yearsText } from '#language/numbers.ts';
import { answers } from '#language/answers.ts';
import { alikeNames, type Alike, type SoundFile } from '../../search/alike.ts';
import {
  archivePaths,
  type Directory,
  type DirectoryAgency,
  type Manifest,
  type PartTable,
  type TextPack,
} from '../../search/archive-files.ts';
import type { CellFile } from '../../search/cell-files.ts';
import type { SectionCounts } from '../../search/character-files.ts';
import type { LabelCounts } from '../../search/label-counts.ts';
import { joinMeanings, meaningReader, type Meaning } from '../../search/meaning.ts';
import { divisionsNamed } from '../../search/place-names.ts';
import { findPassages } from '../../search/passages.ts';
import { parseQuery, phrasesOf, type Query } from '../../search/query.ts';
import { searchable } from '../../search/searchable.ts';
import { readMarks } from '../../search/read-marks.ts';
import { directoryInWords, type ReaderNames } from '../../search/reader-names.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import { printedReader, type PrintedTable } from '../../search/printed-files.ts';
import type { SuggestionFile } from '../../search/suggest.ts';
import type { TopicFile } from '../../search/topics.ts';
import { writingsOf, type TraditionalFile } from '../../search/traditional-writings.ts';
import {
  hasFilters,
  hasYears,
  noFilters,
  passesYear,
  type FilterCounts,
  type FilterGroup,
  type SearchState,
} from './filters.ts';
import { loadOnce } from '../load-once.ts';
import { foldHits, phraseRanges, type SearchHit } from './fold-hits.ts';
import { loadPart, namesOf, type ArchivedReport } from './loaded-part.ts';
import {
  addCounts,
  matchReports,
  noCounts,
  type Match,
  type PartMatches,
  type Searched,
} from './match-reports.ts';
import { openPhrases, type IndexReader, type Phrase } from './locate-phrases.ts';
import { scopeBit, scopeMask } from './scopes.ts';
import { searchTables, type FoundPrinted, type TableAnswers } from './search-tables.ts';
import { separateWords, withoutMarks } from './separate-words.ts';

/** Where the engine reads; files are named by their paths below the folder of the index. */
export interface ArchiveReader extends IndexReader {
  /** A text in simplified characters, in the ways it can be read that differ from it; none where it is simplified. */
  simplify: (text: string) => Promise<readonly string[]>;
  /** How readers call what the index names, where that is not in Chinese. */
  names?: () => Promise<ReaderNames | null>;
  /** Who tells where phrases stand, where that are not the files of the index. */
  phrases?: (manifest: Manifest) => (phrase: string) => Promise<Phrase>;
  /** How many phrases, and how many files of texts, are kept at once; all where it is not said, for a page is soon closed. */
  most?: number;
}

export interface SearchResult {
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
  /** How the query was read where it stands nowhere as it was typed; null elsewhere. */
  reading: Reading | null;
  /** The query in simplified characters where it stands nowhere as typed; null where that says the same. */
  simplified: string | null;
}

/** What of a query was not taken as it was typed. */
export interface Reading {
  /** Its quotation marks were taken to hold phrases together. */
  isUnquoted: boolean;
  /** Its bars were taken to stand between alternatives. */
  hasAlternatives: boolean;
  /** It was read in simplified characters. */
  isSimplified: boolean;
  /** It was read in the traditional characters of the archive too. */
  isTraditional: boolean;
}

export interface ListedReport {
  id: string;
  year: number;
  title: string;
  agency: DirectoryAgency;
}

/** What a query says of place, topic and year, and what of it this archive has not. */
export interface MeaningHere extends Meaning {
  /** Divisions that it names and in which the archive has no agency. */
  elsewhere: string[];
  /** Years that it names and of which the archive has no report. */
  yearsElsewhere: number[];
  /** Of the measures: their names, and where the glossary explains them. */
  cards: Record<string, Pick<MeasureCard, 'name' | 'glossary'>>;
  /** Its years in words. */
  archive: { reports: number; years: string };
}

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

/** How a query was read. */
type Read = Pick<SearchResult, 'reading' | 'simplified'>;
const AS_TYPED: Read = { reading: null, simplified: null };

/** What a search knows so far. */
interface Gathered {
  manifest: Manifest;
  query: Query;
  scope: number;
  /** Whether only what the filters for year and section leave is searched. */
  isNarrow: boolean;
  matches: Match[];
  counts: FilterCounts;
  searched: Searched;
}

/** Up to this size the whole archive is searched whatever the filters, so that all counts can be given. */
const SMALL_ARCHIVE = 3000;
/** Parts that are searched side by side once there is something to show. */
const AT_ONCE = 3;
const PASSAGES = 3;
/** Terms of a query that finds nothing that are tried alone. */
const MOST_ALONE = 6;
/** Reports that are named of those that print something in their tables. */
const MOST_NAMED = 40;

export type Engine = ReturnType<typeof createEngine>;

export function createEngine(reader: ArchiveReader) {
  const manifestOf = loadOnce(reader.json<Manifest>);
  const directoryOf = loadOnce(reader.json<Directory>);
  const namesFor = loadOnce(async (path) => namesOf(await directoryOf(path)));
  const textsOf = loadOnce(reader.json<TextPack>, reader.most);
  const locatorOf = loadOnce(async (path) => {
    const manifest = await manifestOf(path);
    return reader.phrases?.(manifest) ?? openPhrases(reader, manifest);
  });
  const cellsOf = loadOnce(reader.json<CellFile>);
  const labelsOf = loadOnce(reader.json<LabelCounts>);
  const printedIn = loadOnce(async (path) =>
    printedReader(await reader.json<PrintedTable>(path), (file) => printedFile(archivePaths.printedIn(file))),
  );
  const printedFile = loadOnce(reader.bytes);
  const suggestionsOf = loadOnce(reader.json<SuggestionFile>);
  const traditionalOf = loadOnce(reader.json<TraditionalFile>);
  const elsewhereOf = loadOnce(reader.json<string[]>);
  const soundsOf = loadOnce(reader.json<SoundFile>);
  const meaningIn = loadOnce(async (path) =>
    meaningReader(
      await directory(),
      await suggestionsOf(archivePaths.suggestions),
      await reader.json<TopicFile>(path),
      answers.fillers,
      await names(),
    ),
  );
  const inWordsOf = loadOnce(async (path) => directoryInWords(await directoryOf(path), await names()));
  const directory = () => inWordsOf(archivePaths.directory);
  const names = async () => (await reader.names?.()) ?? null;
  const openedPart = loadOnce(async (key) => {
    const manifest = await manifestOf(archivePaths.manifest);
    const part = manifest.parts.find((candidate) => candidate.key === key);
    if (!part) throw new Error(`Unexpected part ${key}`);
    const [table, names] = await Promise.all([
      reader.json<PartTable>(archivePaths.part(key)),
      namesFor(archivePaths.directory),
    ]);
    return loadPart(part, table, names);
  });
  const openedPhrase = loadOnce(
    async (phrase) => (await locatorOf(archivePaths.manifest))(phrase),
    reader.most,
  );

  async function matchesOf(part: number, known: Gathered, state: SearchState): Promise<PartMatches> {
    const { manifest, query, scope, isNarrow } = known;
    const searched = isNarrow ? scope : scopeMask([]);
    const locate = (phrases: readonly string[], count: boolean): Promise<[string, SectionCounts][]> =>
      Promise.all(
        phrases.map(async (phrase) => [
          phrase,
          await (await openedPhrase(phrase)).inPart(part, searched, count),
        ]),
      );
    const [opened, excluded, found] = await Promise.all([
      openedPart(manifest.parts[part]!.key),
      locate(query.without, false),
      locate(phrasesOf(query), state.sort === 'relevance'),
    ]);
    const located = new Map([...excluded, ...found]);
    return matchReports(opened, { query, located, scope, filters: state.filters });
  }

  /**
   * Looks through the archive: first, one after the other, the parts that may have something to show, the newest
   * first, until there is; then the rest. Null once superseded.
   */
  async function gather(
    query: Query,
    state: SearchState,
    isCurrent: () => boolean = () => true,
    onFirst?: (known: Gathered) => Promise<void>,
    stopsAtFirst = false,
  ): Promise<Gathered | null> {
    const [manifest, phrases] = await Promise.all([
      manifestOf(archivePaths.manifest),
      Promise.all(
        [...query.terms.map((term) => [term]), ...query.either].map((group) =>
          Promise.all(group.map((phrase) => openedPhrase(phrase))),
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
      take(await matchesOf(part, known, state));
      left.delete(part);
      if (known.matches.length > 0) break;
    }
    if (isNarrow && stopsAtFirst && known.matches.length > 0) return known;
    if (isCurrent() && left.size > 0 && known.matches.length > 0) await onFirst?.(known);
    const rest = [...left];
    while (rest.length > 0) {
      if (!isCurrent()) return null;
      const some = rest.splice(0, AT_ONCE);
      for (const found of await Promise.all(some.map((part) => matchesOf(part, known, state)))) take(found);
    }
    return isCurrent() ? known : null;
  }

  async function resultOf(
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
      const texts = await textsOf(archivePaths.texts(report.of.id, report.pack));
      const searched = (texts[report.year] ?? []).filter(({ section }) => scope & scopeBit(section));
      return findPassages(searched, phrases, PASSAGES);
    });
    const ordered = order(matches, state);
    const byId = new Map(ordered.map(({ report }) => [report.id, report]));
    const hits = await foldHits(ordered, shown, (report: ArchivedReport) => findingsOf(report.id), marks);
    const called = (await names())?.agencies;
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

  /**
   * Looks for the query as it was typed, and where it stands nowhere so, for what else it may mean: its marks taken for
   * marks, and what is written in traditional characters in simplified ones. `reading` tells which of them found
   * something. Null once superseded.
   */
  async function gatherAny(
    state: SearchState,
    isCurrent?: () => boolean,
    onFirst?: (known: Gathered) => Promise<void>,
  ): Promise<(Read & { known: Gathered }) | null> {
    const typed = parseQuery(state.query);
    const known = await gather(typed, state, isCurrent, onFirst);
    if (!known) return null;
    if (known.matches.length > 0 || typed.terms.length === 0) return { known, ...AS_TYPED };
    for await (const [query, reading, simplified] of readings(state.query)) {
      const other = await gather(query, state, isCurrent);
      if (!other) return null;
      if (other.matches.length > 0) return { known: other, reading, simplified };
    }
    const [simplified = null] = await reader.simplify(state.query);
    return { known, reading: null, simplified };
  }

  /** What a query may mean beside what it says, the likeliest first. */
  async function* readings(typed: string): AsyncGenerator<[Query, Reading, string | null]> {
    const asTyped = {
      isUnquoted: false,
      hasAlternatives: false,
      isSimplified: false,
      isTraditional: false,
    };
    const marked = readMarks(typed);
    if (marked) yield [marked.query, { ...asTyped, ...marked }, null];
    for (const simplified of await reader.simplify(typed)) {
      yield [parseQuery(simplified), { ...asTyped, isSimplified: true }, simplified];
      const unmarked = readMarks(simplified);
      if (unmarked) yield [unmarked.query, { ...asTyped, ...unmarked, isSimplified: true }, simplified];
    }
    if (!(await manifestOf(archivePaths.manifest)).hasTraditional) return;
    const writings = await traditionalOf(archivePaths.traditional);
    for (const [query, marks] of [
      [parseQuery(typed), {}] as const,
      ...(marked ? [[marked.query, marked] as const] : []),
    ]) {
      const written = inWritings(query, writings);
      if (written) yield [written, { ...asTyped, ...marks, isTraditional: true }, null];
    }
  }

  /** Runs a search; `onFirst` receives what is known while the rest of the archive is still being searched. */
  async function search(
    state: SearchState,
    shown: number,
    { isCurrent, onFirst }: { isCurrent?: () => boolean; onFirst?: (result: SearchResult) => void } = {},
  ): Promise<SearchResult | null> {
    const found = await gatherAny(
      state,
      isCurrent,
      onFirst && (async (first) => onFirst(await resultOf(first, AS_TYPED, state, shown, false))),
    );
    return found && resultOf(found.known, found, state, shown, true);
  }

  /** Every report that a search finds, without passages, for downloading. */
  async function list(state: SearchState): Promise<ListedReport[]> {
    const found = await gatherAny(state);
    const called = (await names())?.agencies;
    return order(found?.known.matches ?? [], state).map(({ report: { id, year, title, of } }) => ({
      id,
      year,
      title,
      agency: { ...of, name: called?.[of.id]?.name ?? of.name },
    }));
  }

  /** What to offer for a search that found nothing. */
  async function alternatives(state: SearchState): Promise<Alternatives> {
    const tried = async (other: Partial<SearchState>): Promise<Found | null> => {
      const asked = { ...state, ...other };
      const known = await gather(parseQuery(asked.query), asked, undefined, undefined, true);
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
    const { regions } = await suggestionsOf(archivePaths.suggestions);
    const sounds = terms.length > 0 ? await soundsOf(archivePaths.sounds) : {};
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

  /** What the tables print of a query, whatever is filtered. */
  async function tables(query: string): Promise<TableAnswers> {
    return searchTables(query, {
      manifest: await manifestOf(archivePaths.manifest),
      directory: await directory(),
      cells: cellsOf,
      labels: () => labelsOf(archivePaths.labels),
      printed: printedSo,
    });
  }

  /** Where a phrase, or what is written otherwise for it, is printed in tables and headings. */
  async function printedSo(words: string): Promise<FoundPrinted[]> {
    const found = await printed(searchable(words));
    if (found) return [{ words, ...found }];
    if (!(await manifestOf(archivePaths.manifest)).hasTraditional) return [];
    const [, ...others] = writingsOf(searchable(words), await traditionalOf(archivePaths.traditional));
    const all = await Promise.all(
      others.map(async (writing) => ({ writing, found: await printed(writing) })),
    );
    return all.flatMap(({ writing, found: other }) => (other ? [{ words: writing, ...other }] : []));
  }

  /** Where a phrase is printed in tables and headings, and the newest reports that print it. */
  async function printed(phrase: string): Promise<Omit<FoundPrinted, 'words'> | null> {
    if (!(await openedPhrase(phrase)).mayBePrinted) return null;
    const reports = await (await printedIn(archivePaths.printed))(phrase);
    if (reports.length === 0) return null;
    return { reports: reports.length, listed: await Promise.all(reports.slice(0, MOST_NAMED).map(reportAt)) };
  }

  /** The report of a place in the archive. */
  async function reportAt(place: number): Promise<FoundPrinted['listed'][number]> {
    let left = place;
    for (const { key, reports } of (await manifestOf(archivePaths.manifest)).parts) {
      if (left < reports) {
        const { of, year } = (await openedPart(key)).reports[left]!;
        return { agency: of, year };
      }
      left -= reports;
    }
    throw new Error(`Unexpected report ${place}`);
  }

  /** What a query says of place, topic and year. */
  async function meaning(query: string): Promise<MeaningHere> {
    const { read, glean } = await meaningIn(archivePaths.topics);
    const said = read(query);
    const left = await Promise.all(
      said.left.map(async (term) => ({ term, phrase: await openedPhrase(term) })),
    );
    const names = left.some(({ phrase }) => phrase.mayBeElsewhere)
      ? await elsewhereOf(archivePaths.elsewhere)
      : [];
    const { reports, parts } = await manifestOf(archivePaths.manifest);
    const years = parts.flatMap((part) => part.years).sort((a, b) => a - b);
    // What no report has as it was typed is a question rather than a quotation.
    const gleaned = left
      .filter(({ phrase }) => !phrase.mayBePrinted && !parts.some((_, part) => phrase.mayStandIn(part)))
      .map(({ term }) => glean(term));
    const whole = gleaned.reduce(joinMeanings, said);
    return {
      ...whole,
      elsewhere: said.left.flatMap((term) => divisionsNamed(term, names)),
      yearsElsewhere: whole.years.filter((year) => !years.includes(year)),
      cards:
        whole.measures.length > 0 ? (await import('./named-measures.ts')).namedMeasures(whole.measures) : {},
      archive: { reports, years: yearsText(years) },
    };
  }

  /** The agencies, with the years of their reports, and the regions. */
  async function cards() {
    const [{ agencies, regions }, { parts }] = await Promise.all([
      directory(),
      manifestOf(archivePaths.manifest),
    ]);
    const years = new Map<string, number[]>();
    for (const { reports } of await Promise.all(parts.map(({ key }) => openedPart(key)))) {
      for (const { of, year } of reports) years.set(of.id, [...(years.get(of.id) ?? []), year]);
    }
    return {
      agencies: agencies.map((agency) => ({
        ...agency,
        years: [...(years.get(agency.id) ?? [])].sort((a, b) => a - b),
      })),
      regions,
    };
  }

  return { search, list, alternatives, tables, meaning, cards, directory };
}

/** A query in every way in which the archive may write its phrases; null where there is no other. */
function inWritings({ terms, either, without }: Query, file: TraditionalFile): Query | null {
  const groups = [...terms.map((term) => [term]), ...either].map((group) =>
    group.flatMap((phrase) => writingsOf(phrase, file)),
  );
  if (
    groups.every((group, at) => group.length === (at < terms.length ? 1 : either[at - terms.length]!.length))
  )
    return null;
  return {
    terms: groups.flatMap((group) => (group.length === 1 ? group : [])),
    either: groups.filter((group) => group.length > 1),
    without,
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

function order(matches: readonly Match[], { sort }: SearchState): Match[] {
  const direction = sort === 'oldest' ? -1 : 1;
  return [...matches].sort(
    (a, b) =>
      (sort === 'relevance' ? b.weight - a.weight : 0) ||
      direction * (b.report.year - a.report.year) ||
      (a.report.id < b.report.id ? -1 : 1),
  );
}
