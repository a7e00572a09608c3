import { searchIndexAddress } from '../../addresses.ts';
import { archivePaths } from '../../search/archive-paths.ts';
import type { SuggestionFile } from '../../search/suggest.ts';
import type { Readings } from '../../views/agency-list.ts';

let file: Promise<Readings> | undefined;

/** How the agencies' names are read, from the search index; null where there is none. Fetched once, on first use. */
export function loadReadings(): Promise<Readings> {
  file ??= fetch(searchIndexAddress() + archivePaths.suggestions)
    .then(async (response) => (response.ok ? ((await response.json()) as SuggestionFile).agencies : null))
    .catch(() => null);
  return file;
}
