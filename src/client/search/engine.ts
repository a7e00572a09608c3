/**
 * Search over the files that `src/search/integration/` writes. It knows neither worker nor page, so that it can be
 * tested against an index anywhere.
 */
import { findAlternatives } from './alternatives.ts';
import { archivedYears } from './archived-years.ts';
import type { SearchState } from './filters.ts';
import { listReports } from './list-reports.ts';
import { openIndex, type ArchiveReader } from './opened-index.ts';
import { findPrinted } from './printed-words.ts';
import { meaningOf } from './query-meaning.ts';
import { searchReports, type SearchOptions } from './search-reports.ts';
import { searchTables } from './search-tables.ts';

export type Engine = ReturnType<typeof createEngine>;

export function createEngine(reader: ArchiveReader) {
  const index = openIndex(reader);
  return {
    directory: index.directory,
    search: (state: SearchState, shown: number, options?: SearchOptions) =>
      searchReports(index, state, shown, options),
    list: (state: SearchState) => listReports(index, state),
    alternatives: (state: SearchState) => findAlternatives(index, state),
    tables: async (query: string) =>
      searchTables(query, {
        manifest: await index.manifest(),
        directory: await index.directory(),
        cells: index.cells,
        labels: index.labels,
        printed: (words) => findPrinted(index, words),
      }),
    meaning: (query: string) => meaningOf(index, query),
    cards: () => archivedYears(index),
  };
}
