import type { Directory } from '../../search/archive-files.ts';
import type { Alternatives, ListedReport, SearchResult } from './engine.ts';
import type { SearchState } from './filters.ts';
import type { Answer, Question } from './messages.ts';

/** Why a search could not be done; no result at all is better than one with gaps. */
export class SearchFailure extends Error {
  readonly reason: 'unbuilt' | 'failed';

  constructor(reason: 'unbuilt' | 'failed', message: string) {
    super(message);
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}

export interface Searcher {
  directory: () => Promise<Directory>;
  /** Null once a later search has begun. `onPart` receives what is found while older years are still searched. */
  search: (
    state: SearchState,
    shown: number,
    onPart?: (result: SearchResult) => void,
  ) => Promise<SearchResult | null>;
  list: (state: SearchState) => Promise<ListedReport[]>;
  alternatives: (state: SearchState) => Promise<Alternatives>;
}

/** Whether this browser can search at all. */
export function canSearch(): boolean {
  return typeof WebAssembly === 'object' && typeof Worker === 'function';
}

type Asked = Exclude<Answer, { kind: 'part' | 'failure' }>;

/** Starts the search worker. `base` is the address of the folder of the index. */
export function startSearcher(base: string): Searcher {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    {
      resolve: (answer: Asked) => void;
      reject: (error: Error) => void;
      onPart?: ((result: SearchResult) => void) | undefined;
    }
  >();
  const send = (question: Question): void => worker.postMessage(question);
  let count = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const question = waiting.get(data.id);
    if (data.kind === 'part') {
      question?.onPart?.(data.result);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === 'failure') question?.reject(new SearchFailure(data.reason, data.message));
    else question?.resolve(data);
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new SearchFailure('failed', event.message));
    waiting.clear();
  });

  function ask<Kind extends Asked['kind']>(
    make: (id: number) => Question & { kind: Kind },
    onPart?: (result: SearchResult) => void,
  ): Promise<Extract<Asked, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      const id = (count += 1);
      waiting.set(id, { resolve: resolve as (answer: Asked) => void, reject, onPart });
      send(make(id));
    });
  }

  send({ kind: 'open', base });
  return {
    directory: async () => (await ask((id) => ({ kind: 'directory', id }))).directory,
    search: async (state, shown, onPart) =>
      (await ask((id) => ({ kind: 'search', id, state, shown }), onPart)).result,
    list: async (state) => (await ask((id) => ({ kind: 'list', id, state }))).reports,
    alternatives: async (state) => (await ask((id) => ({ kind: 'alternatives', id, state }))).alternatives,
  };
}
