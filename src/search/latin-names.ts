import { pinyinRank } from './place-names.ts';
import type { Sense, Senses } from './senses.ts';
import type { SuggestionFile } from './suggest.ts';

/**
 * Reads words in letters, which are pinyin or names in another language, each run of them as the senses of the names in it; null
 * where one is none. `behindPlace` reads a short name of an agency that stands behind its place.
 */
export function latinReader(
  named: ReadonlyMap<string, readonly Sense[]>,
  { agencies, regions }: Pick<SuggestionFile, 'agencies' | 'regions'>,
  behindPlace: Senses,
): (words: readonly string[]) => (readonly Sense[])[] | null {
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
  return readLatin;
}
