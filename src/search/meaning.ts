import type { ReadersWords } from '../schemas/readers-words.ts';
import type { Directory } from './archive-files.ts';
import type { ReaderNames } from './reader-names.ts';
import { abbreviates, letterOf, namesOfDivision, pinyinRank } from './place-names.ts';
import { FILLERS } from './fillers.ts';
import { parseQuery } from './query.ts';
import { searchable } from './searchable.ts';
import { shortNameReader } from './short-names.ts';
import type { SuggestionFile } from './suggest.ts';
import type { TopicFile } from './topics.ts';
import { yearsNamed } from './years-named.ts';

/** What a query says of place, topic and year (docs/decisions/0081-answers.md). */
export interface Meaning {
  /** Divisions of the archive, by code; none that lies above another one of the query, but where it is named beside that (淮安和洪泽). */
  regions: string[];
  /** Agencies, by id. */
  agencies: string[];
  years: number[];
  /** Measures: what each word that asks for some means first, then what else it means. */
  measures: string[];
  /** How many words ask for measures. */
  topics: number;
  /** Readers' words of the query, each with what the keepers know of it. */
  words: { word: string; of: ReadersWords }[];
  /** Terms that are none of these. */
  left: string[];
  /** Whether there are words and none is left over: only then can the query be answered. */
  isWhole: boolean;
}

/** One thing that some characters of a query may stand for. */
type Sense =
  | { kind: 'region'; code: string }
  | { kind: 'agency'; id: string }
  | { kind: 'year'; year: number }
  | { kind: 'measure'; id: string }
  | { kind: 'word'; word: string; of: ReadersWords }
  | { kind: 'filler' }
  /** 和: what stands on both sides of it is meant. */
  | { kind: 'joint' };

type Senses = (text: string) => readonly Sense[];

const LATIN = /^[a-z]+$/;
/** Longer words than this name nothing. */
const LONGEST = 40;
/** Of the words that change nothing those that stand between two things. */
const JOINTS = new Set(['和', '与', '及', '跟', '、', 'vs', 'and']);
/** So many characters of a term a readers' word takes at least, to be what the term is about. */
const SHARE = 3;

/** How queries of an archive are read. */
export interface MeaningReader {
  read: (query: string) => Meaning;
  /**
   * What a term says that is not understood as a whole and stands in no report: the places, years and words of two
   * characters or more in it (哪个机关收费最多, 洪泽人社). It is never whole.
   */
  glean: (term: string) => Meaning;
}

/**
 * Reads queries with the names and words of an archive. `fillers` are words that change nothing, beside the Chinese ones; `names` are those that
 * readers of another language are told; `thisYear` is what 去年 is reckoned from.
 */
export function meaningReader(
  directory: Directory,
  { years, agencies, regions }: SuggestionFile,
  topics: TopicFile,
  fillers: readonly string[],
  names: ReaderNames | null = null,
  thisYear = new Date().getFullYear(),
): MeaningReader {
  const named = new Map<string, Sense[]>();
  const name = (text: string, sense: Sense): void => {
    const known = named.get(text);
    if (known) known.push(sense);
    else named.set(text, [sense]);
  };
  for (const { code, name: own } of regions) {
    for (const called of [code, letterOf(code) ?? [], ...namesOfDivision(own)].flat())
      name(called, { kind: 'region', code });
  }
  for (const { id, name: own, also = [] } of agencies) {
    for (const called of [own, ...also]) name(searchable(called), { kind: 'agency', id });
  }
  for (const [called, id] of Object.entries(topics.names)) name(called, { kind: 'measure', id });
  for (const of of topics.readers) {
    for (const word of of.words) name(searchable(word), { kind: 'word', word, of });
  }
  for (const word of [...FILLERS, ...fillers]) name(word, { kind: JOINTS.has(word) ? 'joint' : 'filler' });
  for (const [kind, called] of [
    ['agency', names?.agencies],
    ['measure', names?.measures],
  ] as const)
    for (const [id, { words }] of Object.entries(called ?? {}))
      for (const word of words) name(word, { kind, id });

  const parents = new Map(directory.regions.map(({ code, parent }) => [code, parent]));
  const isAbove = (upper: string, lower: string): boolean => {
    for (let at = parents.get(lower); at; at = parents.get(at)) if (at === upper) return true;
    return false;
  };

  const sensesOf: Senses = (text) => {
    const asked = yearsNamed(text, years, thisYear);
    return asked.length > 0 ? asked.map((year): Sense => ({ kind: 'year', year })) : (named.get(text) ?? []);
  };

  const shortened = shortNameReader(agencies, regions);
  const behindPlace = (text: string): Sense[] => shortened(text).map((id): Sense => ({ kind: 'agency', id }));
  const sensesOrShort: Senses = (text) => {
    const senses = sensesOf(text);
    return senses.length > 0 ? senses : behindPlace(text);
  };

  /** Places read so: 瀍河 as chanhe or ch, agencies from any of their syllables on. */
  const readSo = (latin: string): Sense[] => {
    if (latin.length < 2) return [];
    const places = regions
      .filter(({ pinyin }) => (pinyinRank(pinyin.split(' '), latin) ?? 1) < 1)
      .map(({ code }): Sense => ({ kind: 'region', code }));
    if (places.length > 0) return places;
    return agencies
      .filter(({ pinyin }) => pinyinRank(pinyin.split(' '), latin) !== null)
      .map(({ id }): Sense => ({ kind: 'agency', id }));
  };

  /** Words in letters: syllables of one name that were typed apart (chan he), or several names, the longest first. */
  const readLatin = (words: readonly string[]): (readonly Sense[])[] | null => {
    if (words.length === 0) return [];
    for (let length = words.length; length > 0; length -= 1) {
      const joined = words.slice(0, length).join('');
      const known = named.get(joined) ?? readSo(joined);
      const senses = known.length > 0 ? known : behindPlace(joined);
      const rest = senses.length > 0 ? readLatin(words.slice(length)) : null;
      if (rest) return [senses, ...rest];
    }
    return null;
  };

  const shortFor = (term: string): Sense[] =>
    agencies
      .filter(({ name: own, also = [] }) =>
        [own, ...also].some((called) => called.includes(term) || abbreviates(term, called)),
      )
      .map(({ id }): Sense => ({ kind: 'agency', id }));

  const read = (query: string): Meaning => {
    const runs = latinRuns(parseQuery(query.toLowerCase()).terms);
    const found: (readonly Sense[])[] = [];
    const left: string[] = [];
    for (const [at, run] of runs.entries()) {
      const term = run.join('');
      const senses = LATIN.test(term)
        ? readLatin(run)
        : (divide(term, sensesOf) ?? divide(term, sensesOrShort));
      if (senses && senses.every((some) => some.length > 0)) {
        found.push(...senses);
        continue;
      }
      const agency = term.length > 2 ? shortFor(term) : [];
      // 沭阳 发改, typed apart.
      const joined = agency.length > 0 ? agency : behindPlace((runs[at - 1]?.join('') ?? '') + term);
      if (joined.length > 0) found.push(joined);
      else {
        left.push(term);
        found.push(
          topics.readers.flatMap((of) =>
            of.words
              .filter((word) => word.length > 1 && word.length * SHARE >= term.length && term.includes(word))
              .map((word): Sense => ({ kind: 'word', word, of })),
          ),
        );
      }
    }
    return gather(found, isAbove, left);
  };

  const glean = (term: string): Meaning => {
    const found: (readonly Sense[])[] = [];
    for (let at = 0; at < term.length;) {
      const longest = Math.min(term.length - at, LONGEST);
      const pieces = Array.from({ length: longest - 1 }, (_, shorter) =>
        term.slice(at, at + longest - shorter),
      );
      const piece = pieces.find((text) => sensesOf(text).length > 0);
      if (piece) found.push(sensesOf(piece));
      at += piece?.length ?? 1;
    }
    return gather(found, isAbove, [term]);
  };

  return { read, glean };
}

/** What a query says with what a piece of it says beside; whole only where the query is. */
export function joinMeanings(one: Meaning, other: Meaning): Meaning {
  const both = <Value>(list: (meaning: Meaning) => readonly Value[]): Value[] => [
    ...new Set([...list(one), ...list(other)]),
  ];
  return {
    ...one,
    regions: both(({ regions }) => regions),
    agencies: both(({ agencies }) => agencies),
    years: both(({ years }) => years),
    measures: both(({ measures }) => measures),
    topics: one.topics + other.topics,
    words: [...one.words, ...other.words.filter(({ of }) => !one.words.some((known) => known.of === of))],
  };
}

const isFiller = (sense: Sense | undefined): boolean => sense?.kind === 'filler' || sense?.kind === 'joint';

/** A term as a sequence of names and words, the longest first (瀍河拒绝); null where something of it is none. */
function divide(term: string, sensesOf: Senses): (readonly Sense[])[] | null {
  if (term === '') return [];
  for (let length = Math.min(term.length, LONGEST); length > 0; length -= 1) {
    const senses = sensesOf(term.slice(0, length));
    // A word of one character means something only by itself.
    if (senses.length === 0 || (length === 1 && term.length > 1 && !isFiller(senses[0]))) continue;
    const rest = divide(term.slice(length), sensesOf);
    if (rest) return [senses, ...rest];
  }
  return null;
}

/** The terms, each by itself, but neighbours in letters together; these without the apostrophes of pinyin. */
function latinRuns(terms: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const term of terms) {
    const plain = term.replace(/['’]/g, '');
    if (!LATIN.test(plain)) runs.push([term]);
    else if (LATIN.test(runs.at(-1)?.[0] ?? '')) runs.at(-1)!.push(plain);
    else runs.push([plain]);
  }
  return runs;
}

function gather(
  found: readonly (readonly Sense[])[],
  isAbove: (upper: string, lower: string) => boolean,
  left: string[],
): Meaning {
  const isWhole = found.length > 0 && left.length === 0;
  const meaning: Meaning = {
    regions: [],
    agencies: [],
    years: [],
    measures: [],
    topics: 0,
    words: [],
    left,
    isWhole,
  };
  const add = <Value>(list: Value[], value: Value): void => {
    if (!list.includes(value)) list.push(value);
  };
  const places: string[][] = [];
  const asked: string[][] = [];
  for (const senses of found) {
    // What a name means most widely: 新乡 is the city, in which the county of the same name lies.
    const codes = senses.flatMap((sense) => (sense.kind === 'region' ? [sense.code] : []));
    const widest = codes.filter((code) => !codes.some((other) => isAbove(other, code)));
    if (widest.length > 0) places.push(widest);
    const measures: string[] = [];
    for (const sense of senses) {
      if (sense.kind === 'agency') add(meaning.agencies, sense.id);
      else if (sense.kind === 'year') add(meaning.years, sense.year);
      else if (sense.kind === 'measure') measures.push(sense.id);
      else if (sense.kind === 'word') {
        if (!meaning.words.some(({ of }) => of === sense.of)) meaning.words.push(sense);
        measures.push(...sense.of.measures);
      }
    }
    if (measures.length > 0 && !asked.some(([first]) => first === measures[0])) asked.push(measures);
  }
  const most = Math.max(0, ...asked.map((measures) => measures.length));
  for (let at = 0; at < most; at += 1)
    for (const measures of asked) if (measures[at] !== undefined) add(meaning.measures, measures[at]);
  meaning.topics = asked.length;
  const all = places.flat();
  const isJoined = found.some((senses) => senses[0]?.kind === 'joint');
  meaning.regions = [...new Set(all)].filter(
    (code) => isJoined || !all.some((other) => isAbove(code, other)),
  );
  meaning.years.sort((a, b) => a - b);
  return meaning;
}
