import { searchable } from './searchable.ts';

/** `suggestions.json`: what a search box can lead to directly. */
export interface SuggestionFile {
  years: number[];
  agencies: SuggestedAgency[];
}

export interface SuggestedAgency {
  id: string;
  name: string;
  /** How the name is read, a syllable a character, without tones: `luo yang shi`. */
  pinyin: string;
}

export type Suggestion = { kind: 'year'; year: number } | { kind: 'agency'; id: string; name: string };

/**
 * The agencies and years that what is typed may mean: a part of the name, its pinyin or the initials of that from any
 * character on (`luoyang`, `ly`, `卫滨`), or the beginning of a year. The best come first.
 */
export function suggest({ years, agencies }: SuggestionFile, typed: string, limit: number): Suggestion[] {
  const wanted = searchable(typed);
  if (wanted.length < 2) return [];
  const ranked = agencies.flatMap(({ id, name, pinyin }) => {
    const rank = /^[a-z]+$/.test(wanted)
      ? pinyinRank(pinyin.split(' '), wanted)
      : nameRank(searchable(name), wanted);
    return rank === null ? [] : [{ rank, suggestion: { kind: 'agency', id, name } as const }];
  });
  return [
    ...(/^\d{2,4}年?$/.test(wanted)
      ? years
          .filter((year) => `${year}年`.startsWith(wanted))
          .map((year): Suggestion => ({ kind: 'year', year }))
      : []),
    ...ranked.sort((a, b) => a.rank - b.rank).map(({ suggestion }): Suggestion => suggestion),
  ].slice(0, limit);
}

/** Where the name has it; null where it has not. */
function nameRank(name: string, wanted: string): number | null {
  const at = name.indexOf(wanted);
  return at === -1 ? null : at;
}

/** From which syllable on the whole pinyin, or else the initials, begin with what is wanted; null where none does. */
function pinyinRank(syllables: readonly string[], wanted: string): number | null {
  const initials = syllables.map((syllable) => syllable.charAt(0));
  for (let from = 0; from < syllables.length; from += 1) {
    if (syllables.slice(from).join('').startsWith(wanted)) return from;
    if (initials.slice(from).join('').startsWith(wanted)) return from + 0.5;
  }
  return null;
}
