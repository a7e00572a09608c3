import { pinyinRank } from './place-names.ts';
import { searchable } from './searchable.ts';
import { shortNameReader } from './short-names.ts';

/** `suggestions.json`: what a search box can lead to directly, and what it goes by. */
export interface SuggestionFile {
  years: number[];
  agencies: SuggestedAgency[];
  regions: SuggestedRegion[];
  measures: SuggestedMeasure[];
}

export interface SuggestedMeasure extends Shown {
  id: string;
  name: string;
  /** What readers call it, folded (content/readers-words.yml). */
  words: string[];
}

export interface SuggestedRegion extends Shown {
  code: string;
  name: string;
  /** As of an agency. */
  pinyin: string;
}

/** In what is suggested to readers of another language: the name that they are told. */
interface Shown {
  shown?: string;
}

export interface SuggestedAgency extends Shown {
  id: string;
  name: string;
  /** How the name is read, a syllable a character, without tones: `luo yang shi`. */
  pinyin: string;
  /** Names that it had before, and others that its reports print; absent where there are none. */
  also?: string[];
}

export type Suggestion =
  | { kind: 'year'; year: number }
  | { kind: 'region'; code: string; name: string }
  | { kind: 'agency'; id: string; name: string }
  | { kind: 'measure'; id: string; name: string };

/** Short names come behind parts of names. */
const SHORTENED = 100;

const readers = new WeakMap<readonly SuggestedAgency[], ReturnType<typeof shortNameReader>>();

/** Made once for a file: every letter that is typed asks it. */
function shortNamesOf(
  agencies: SuggestedAgency[],
  regions: SuggestedRegion[],
): ReturnType<typeof shortNameReader> {
  let reader = readers.get(agencies);
  if (!reader) readers.set(agencies, (reader = shortNameReader(agencies, regions)));
  return reader;
}

/** Measures that have a place among the suggestions, however many agencies there are. */
const PLACES_OF_MEASURES = 2;

/**
 * The regions, agencies, years and measures that what is typed may mean: a division code, a part of the name, its pinyin
 * or the initials of that from any character on (`luoyang`, `ly`, `卫滨`), a short name behind a place (`沭阳发改`, `lyssj`), the
 * beginning of a year, a part of what readers call a measure. The best of each kind come first.
 */
export function suggest(
  { years, agencies, regions, measures }: SuggestionFile,
  typed: string,
  limit: number,
): Suggestion[] {
  const wanted = searchable(typed);
  if (wanted.length < 2) return [];
  // As pinyin is written: Xi'an.
  const latin = wanted.replace(/['’]/g, '');
  const rankOf = (name: string, pinyin: string): number | null =>
    /^[a-z]+$/.test(latin) ? pinyinRank(pinyin.split(' '), latin) : nameRank(searchable(name), wanted);
  const places = regions.flatMap(({ code, name, shown = name, pinyin }) => {
    const rank = code === wanted ? 0 : rankOf(name, pinyin);
    return rank === null || rank >= 1
      ? []
      : [{ rank, suggestion: { kind: 'region', code, name: shown } as const }];
  });
  const short = new Set(shortNamesOf(agencies, regions)(latin));
  const offices = agencies.flatMap(({ id, name, shown = name, pinyin, also = [] }) => {
    const ranks = [rankOf(name, pinyin), ...also.map((other) => nameRank(searchable(other), wanted))];
    const found = ranks.filter((rank) => rank !== null);
    if (found.length === 0 && short.has(id)) found.push(SHORTENED);
    if (found.length === 0) return [];
    return [{ rank: Math.min(...found), suggestion: { kind: 'agency', id, name: shown } as const }];
  });
  const counted = measures.flatMap(({ id, name, shown = name, words }) => {
    const ranks = [searchable(name), ...words].map((called) => nameRank(called, wanted));
    const found = ranks.filter((rank) => rank !== null);
    return found.length === 0
      ? []
      : [{ rank: Math.min(...found), suggestion: { kind: 'measure', id, name: shown } as const }];
  });
  const best = <Ranked extends { rank: number; suggestion: Suggestion }>(ranked: Ranked[]): Suggestion[] =>
    ranked.sort((a, b) => a.rank - b.rank).map(({ suggestion }) => suggestion);
  const named = [
    ...(/^\d{2,4}年?$/.test(wanted)
      ? years
          .filter((year) => `${year}年`.startsWith(wanted))
          .map((year): Suggestion => ({ kind: 'year', year }))
      : []),
    ...best(places),
    ...best(offices),
  ];
  const meant = best(counted);
  return [...named.slice(0, limit - Math.min(meant.length, PLACES_OF_MEASURES)), ...meant].slice(0, limit);
}

/** Where the name has it; null where it has not. */
function nameRank(name: string, wanted: string): number | null {
  const at = name.indexOf(wanted);
  return at === -1 ? null : at;
}
