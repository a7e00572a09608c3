import type { Answer, Question } from './messages.ts';
import type { MeaningHere } from './query-meaning.ts';
import { SearchFailure, type SearchBackend } from './search-backend.ts';
import type { SearchResult } from './search-reports.ts';

/** Whether this browser can search at all: by what it needs, and by what came with browsers of 2022 (docs/decisions/0104-older-browsers.md). */
export function canSearchFiles(): boolean {
  return (
    typeof WebAssembly === 'object' &&
    typeof Worker === 'function' &&
    typeof HTMLDialogElement === 'function' &&
    'findLast' in Array.prototype &&
    'hasOwn' in Object
  );
}

type Asked = Exclude<Answer, { kind: 'first' | 'failure' }>;

/** The search of the files, which can also answer what a server says that a query means. */
export interface FileSearch extends SearchBackend {
  answered: (said: MeaningHere) => ReturnType<SearchBackend['meaning']>;
}

/** Searches the files of the index, in a worker. `base` is the address of their folder. */
export function searchFiles(base: string): FileSearch {
  const waiting = new Map<
    number,
    {
      resolve: (answer: Asked) => void;
      reject: (error: Error) => void;
      onFirst?: ((result: SearchResult) => void) | undefined;
    }
  >();
  let worker: Worker | undefined;
  let count = 0;

  function startWorker(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const question = waiting.get(data.id);
      if (data.kind === 'first') {
        question?.onFirst?.(data.result);
        return;
      }
      waiting.delete(data.id);
      if (data.kind === 'failure') question?.reject(new SearchFailure(data.reason, data.message, data.said));
      else question?.resolve(data);
    });
    // A worker whose script did not load will never answer: the next question starts another.
    started.addEventListener('error', (event) => {
      started.terminate();
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(new SearchFailure('failed', event.message));
      waiting.clear();
    });
    started.postMessage({ kind: 'open', base } satisfies Question);
    return started;
  }

  function ask<Kind extends Asked['kind']>(
    make: (id: number) => Question & { kind: Kind },
    onFirst?: (result: SearchResult) => void,
  ): Promise<Extract<Asked, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      const id = (count += 1);
      waiting.set(id, { resolve: resolve as (answer: Asked) => void, reject, onFirst });
      worker ??= startWorker();
      worker.postMessage(make(id));
    });
  }

  return {
    directory: async () => (await ask((id) => ({ kind: 'directory', id }))).directory,
    search: async (state, shown, onFirst) =>
      (await ask((id) => ({ kind: 'search', id, state, shown }), onFirst)).result,
    list: async (state) => (await ask((id) => ({ kind: 'list', id, state }))).reports,
    alternatives: async (state) => (await ask((id) => ({ kind: 'alternatives', id, state }))).alternatives,
    meaning: (query) => ask((id) => ({ kind: 'meaning', id, query })),
    answered: (said) => ask((id) => ({ kind: 'meaning', id, said })),
    tables: async (query) => (await ask((id) => ({ kind: 'tables', id, query }))).answers,
  };
}
