import type { Directory } from '../../search/archive-files.ts';
import type { Alternatives } from './alternatives.ts';
import type { Answered } from './ask-comparison.ts';
import type { SearchState } from './filters.ts';
import type { ListedReport } from './list-reports.ts';
import type { MeaningHere } from './query-meaning.ts';
import type { SearchResult } from './search-reports.ts';
import type { TableAnswers } from './table-answers.ts';

/** What the page asks of the worker. A later search supersedes an earlier one; `id` pairs answers with questions. */
export type Question =
  | { kind: 'open'; base: string }
  | { kind: 'directory'; id: number }
  | { kind: 'search'; id: number; state: SearchState; shown: number }
  | { kind: 'list'; id: number; state: SearchState }
  | { kind: 'alternatives'; id: number; state: SearchState }
  | { kind: 'tables'; id: number; query: string }
  /** What a query means, or what the comparison answers to what somebody else says that it means. */
  | { kind: 'meaning'; id: number; query: string }
  | { kind: 'meaning'; id: number; said: MeaningHere };

export type Answer =
  | { kind: 'directory'; id: number; directory: Directory }
  | { kind: 'first'; id: number; result: SearchResult }
  /** Null: superseded by a later search. */
  | { kind: 'search'; id: number; result: SearchResult | null }
  | { kind: 'list'; id: number; reports: ListedReport[] }
  | { kind: 'alternatives'; id: number; alternatives: Alternatives }
  | { kind: 'tables'; id: number; answers: TableAnswers }
  /** `failed`: there may be an answer, and its files could not be loaded. */
  | { kind: 'meaning'; id: number; meaning: MeaningHere; answered: Answered | 'failed' | null }
  /** `said`: what readers are told, where that is not what is usual. */
  | {
      kind: 'failure';
      id: number;
      reason: 'unbuilt' | 'failed';
      message: string;
      said: { title: string; text: string } | null;
    };
