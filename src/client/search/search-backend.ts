/**
 * What the page of the search knows of who searches (docs/decisions/0103-phrases-of-large-archives.md). Every backend takes the
 * same query, as it is typed, and must give the same answer: the reports whose titles, names and prose have its phrases, and
 * no others; `tests/browser/search-exactness.spec.ts` is the measure of each. `open-backend.ts` alone knows which there are.
 */
import type { Directory } from '../../search/archive-files.ts';
import type { Alternatives } from './alternatives.ts';
import type { SearchState } from './filters.ts';
import type { ListedReport } from './list-reports.ts';
import type { Answer } from './messages.ts';
import type { SearchResult } from './search-reports.ts';
import type { TableAnswers } from './table-answers.ts';

export interface SearchBackend {
  directory: () => Promise<Directory>;
  /** Null once a later search has begun. `onFirst` receives what is found while the rest is still being searched. */
  search: (
    state: SearchState,
    shown: number,
    onFirst?: (result: SearchResult) => void,
  ) => Promise<SearchResult | null>;
  list: (state: SearchState) => Promise<ListedReport[]>;
  alternatives: (state: SearchState) => Promise<Alternatives>;
  /** What the tables print of a query. */
  tables: (query: string) => Promise<TableAnswers>;
  /** What a query says of place, topic and year, and what the comparison answers. */
  meaning: (query: string) => Promise<Extract<Answer, { kind: 'meaning' }>>;
  /** What readers must be told of who answered last; null where nothing. */
  notice?: () => string | null;
}

/** Why a search could not be done; no result at all is better than one with gaps. */
export class SearchFailure extends Error {
  readonly reason: 'unbuilt' | 'failed';
  /** What readers are told of it, where that is not what is usual. */
  readonly said: { title: string; text: string } | null;

  constructor(reason: SearchFailure['reason'], message: string, said: SearchFailure['said'] = null) {
    super(message);
    this.said = said;
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}
