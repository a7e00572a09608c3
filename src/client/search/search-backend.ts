/**
 * What the page of the search knows of who searches (docs/decisions/0103-phrases-of-large-archives.md). Every backend takes the
 * same query, as it is typed, and must give the same answer: the reports whose titles, names and prose have its phrases, and
 * no others; `tests/browser/search-exactness.spec.ts` is the measure of each. `open-backend.ts` alone knows which there are.
 */
import type { Directory } from '../../search/archive-files.ts';
import type { Alternatives, ListedReport, SearchResult } from './engine.ts';
import type { SearchState } from './filters.ts';
import type { Answer } from './messages.ts';
import type { TableAnswers } from './search-tables.ts';

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
  /** Why the files of the site were searched last, where a server should have been; null where it was. */
  notice?: () => ServerNotice | null;
}

/** A server that does not answer, says that it has not all of the archive, takes too long, or has another edition of it. */
export type ServerNotice = 'unreachable' | 'incomplete' | 'slow' | 'otherEdition';

/** Why a search could not be done; no result at all is better than one with gaps. */
export class SearchFailure extends Error {
  /** `unserved`: the server does not answer, and the site has no index of its own. */
  readonly reason: 'unbuilt' | 'unserved' | 'failed';

  constructor(reason: SearchFailure['reason'], message: string) {
    super(message);
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}
