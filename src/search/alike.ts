import { namesOfDivision } from './place-names.ts';
import { searchable } from './searchable.ts';

/** `sounds.json`: for each syllable in the names of the archive's regions, the characters that are read so. */
export type SoundFile = Record<string, string>;

/** A name that a query may have meant, and the query with it. */
export interface Alike {
  name: string;
  query: string;
}

const HAN = /^\p{Script=Han}{2,}$/u;
const MOST = 3;

/** Where the radicals of the block of unified ideographs begin: its characters stand by radical. */
let radicals: readonly number[] | undefined;

function radicalOf(character: string): number {
  radicals ??= Array.from({ length: 214 }, (_, place) =>
    String.fromCodePoint(0x2f00 + place)
      .normalize('NFKC')
      .codePointAt(0)!,
  ).sort((a, b) => a - b);
  const code = character.codePointAt(0)!;
  return code < 0x4e00 || code > 0x9fa5 ? -1 : radicals.findLastIndex((first) => first <= code);
}

/** What the name of a division ends with. */
const ENDING = /(?:自治[区州县旗]|地区|[省市区县州盟旗])$/u;

/** Whether a term is the beginning of a name with another ending, which it had in other years or never: 洪泽县. */
function hasOtherEnding(term: string, name: string): boolean {
  const stem = term.replace(ENDING, '');
  return stem !== term && stem.length >= 2 && stem !== name && name.startsWith(stem);
}

/**
 * Names of regions that terms which stand nowhere sound or look like: every character the same or read alike (廛河, 缠和),
 * one of them written with the same radical (湹河), or the ending another (洪泽县). They are offered; nothing is searched in
 * their place.
 */
export function alikeNames(
  terms: readonly string[],
  query: string,
  regions: readonly { name: string; pinyin: string }[],
  sounds: SoundFile,
): Alike[] {
  const soundsLike = (character: string, syllable: string): boolean =>
    sounds[syllable]?.includes(character) ?? false;
  const found = terms.flatMap((term) => {
    const own = [...term];
    // The name of a place is meant as it is typed.
    if (!HAN.test(term) || regions.some(({ name }) => namesOfDivision(name).includes(term))) return [];
    return regions.flatMap(({ name, pinyin }): Alike[] => {
      if (hasOtherEnding(term, name)) return [{ name, query: query.replace(term, name) }];
      const [characters, syllables] = [[...searchable(name)], pinyin.split(' ')];
      const stem = characters.slice(0, own.length);
      // The last character of a shortened name is that of the whole: 瀍河区 for 瀍河回族区.
      const isShortened = own.length > 2 && own.at(-1) === characters.at(-1);
      const meant = isShortened ? [...stem.slice(0, -1), own.at(-1)!] : stem;
      if (meant.length !== own.length || meant.join('') === term) return [];
      const differing = own.flatMap((character, at) => (character === meant[at] ? [] : [at]));
      const isAlike = differing.every((at) => soundsLike(own[at]!, syllables[at] ?? ''));
      const [only] = differing;
      const looksAlike =
        differing.length === 1 && only !== undefined && radicalOf(own[only]!) === radicalOf(meant[only]!);
      if (!isAlike && !looksAlike) return [];
      return [{ name: meant.join(''), query: query.replace(term, meant.join('')) }];
    });
  });
  return [...new Map(found.map((alike) => [alike.query, alike])).values()].slice(0, MOST);
}
