import { pinyin } from 'pinyin-pro';
import type { SoundFile } from '../alike.ts';
import type { Directory } from '../archive-files.ts';
import type { SuggestionFile } from '../suggest.ts';
import { suggestedMeasures } from '../topics.ts';
import type { IndexSource } from './index-source.ts';

/** The block of unified ideographs. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fa5;

const readAs = (name: string): string => pinyin(name, { toneType: 'none', nonZh: 'removed' });

/** What is suggested while a reader types: agencies and regions with how they are read, years and measures. */
export function suggestionsOf(
  { agencies, regions }: Pick<Directory, 'agencies' | 'regions'>,
  { agencies: registry, readersWords }: Pick<IndexSource, 'agencies' | 'readersWords'>,
  years: number[],
): SuggestionFile {
  const entries = new Map(registry.map((agency) => [agency.id, agency]));
  return {
    years: years.sort((a, b) => b - a),
    agencies: agencies.map(({ id, name }) => {
      const { formerNames = [], printedNames = [] } = entries.get(id) ?? {};
      const also = [...new Set([...formerNames, ...printedNames].map((other) => other.name))];
      return { id, name, pinyin: readAs(name), ...(also.length > 0 ? { also } : {}) };
    }),
    regions: regions.map(({ code, name }) => ({ code, name, pinyin: readAs(name) })),
    measures: suggestedMeasures(readersWords),
  };
}

let readAlike: Map<string, string> | undefined;

/** Every character of the unified ideographs that is read as some character of a region's name, by syllable. */
export function soundsOf({ regions }: Pick<Directory, 'regions'>): SoundFile {
  readAlike ??= bySyllable();
  const wanted = new Set(regions.flatMap(({ name }) => readAs(name).split(' ')));
  return Object.fromEntries([...wanted].sort().map((syllable) => [syllable, readAlike?.get(syllable) ?? '']));
}

function bySyllable(): Map<string, string> {
  const characters = new Map<string, string>();
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code += 1) {
    const character = String.fromCodePoint(code);
    const readings = pinyin(character, { toneType: 'none', multiple: true, type: 'array' });
    for (const syllable of new Set(readings))
      characters.set(syllable, (characters.get(syllable) ?? '') + character);
  }
  return characters;
}
