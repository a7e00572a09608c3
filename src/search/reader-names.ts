import type { Directory } from './archive-files.ts';
import { searchable } from './searchable.ts';
import type { SuggestionFile } from './suggest.ts';

/** What something is called, and the words in letters, folded, that a query may mean it by beside its Chinese name. */
interface ReaderName {
  name: string;
  words: string[];
}

/** `search/names.json`: how pages of another language call what the index names in Chinese. */
export interface ReaderNames {
  agencies: Record<string, ReaderName>;
  regions: Record<string, ReaderName>;
  measures: Record<string, ReaderName>;
  /** Rules of findings. */
  rules: Record<string, string>;
}

/** Words as queries in letters are compared: `Xi'an Shi` as `xianshi`. */
export const inLetters = (text: string): string => searchable(text).replace(/[^a-z]/g, '');

/** The directory with the names that readers are told. */
export function directoryInWords(directory: Directory, names: ReaderNames | null): Directory {
  if (!names) return directory;
  const { agencies, regions, findings } = directory;
  return {
    ...directory,
    agencies: agencies.map((agency) => ({ ...agency, name: names.agencies[agency.id]?.name ?? agency.name })),
    regions: regions.map((region) => ({ ...region, name: names.regions[region.code]?.name ?? region.name })),
    findings: findings.map(({ id, title }) => ({ id, title: names.rules[id] ?? title })),
  };
}

/** The suggestions with the names that readers are told, and with what these are searched by. */
export function suggestionsInWords(file: SuggestionFile, names: ReaderNames | null): SuggestionFile {
  if (!names) return file;
  const told = (known: ReaderName | undefined): { shown?: string } => (known ? { shown: known.name } : {});
  return {
    ...file,
    agencies: file.agencies.map((agency) => {
      const known = names.agencies[agency.id];
      return { ...agency, ...told(known), also: [...(agency.also ?? []), ...(known?.words ?? [])] };
    }),
    regions: file.regions.map((region) => ({ ...region, ...told(names.regions[region.code]) })),
    measures: file.measures.map((measure) => {
      const known = names.measures[measure.id];
      return { ...measure, ...told(known), words: [...measure.words, ...(known?.words ?? [])] };
    }),
  };
}
