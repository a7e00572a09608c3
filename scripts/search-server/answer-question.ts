import type { Engine } from '../../src/client/search/engine.ts';
import { stateFrom } from '../../src/client/search/filters.ts';
import {
  LONGEST_QUERY,
  SHOWN,
  type Refusal,
  type ServerAnswer,
  type ServerQuestion,
} from '../../src/search/server-answers.ts';
import { IncompleteStore, type SearchStore } from './search-store.ts';
import { openStoredEngine } from './stored-engine.ts';

/** Hits that one answer may have; the list to download has all. */
const MOST_SHOWN = 1000;

/** Answers questions from a store. A store that is loaded anew meanwhile is read anew; of two editions nothing is mixed. */
export function answerer(
  store: SearchStore,
): (question: ServerQuestion, params: URLSearchParams) => Promise<ServerAnswer<unknown>> {
  let opened: { edition: string; engine: Engine } | null = null;

  return async (question, params) => {
    if ((params.get('q') ?? '').length > LONGEST_QUERY) return refused('long');
    try {
      const edition = await store.edition();
      if (edition === null) return refused('incomplete');
      if (opened?.edition !== edition) opened = { edition, engine: openStoredEngine(store) };
      const answer = await ask(opened.engine, question, params);
      return (await store.edition()) === edition ? { edition, answer } : refused('incomplete');
    } catch (error) {
      if (error instanceof IncompleteStore) return refused('incomplete');
      throw error;
    }
  };
}

const refused = (reason: Refusal): { refused: Refusal } => ({ refused: reason });

async function ask(engine: Engine, question: ServerQuestion, params: URLSearchParams): Promise<unknown> {
  const state = stateFrom(params);
  switch (question) {
    case 'directory':
      return engine.directory();
    case 'search':
      return engine.search(state, Math.min(MOST_SHOWN, Number(params.get(SHOWN)) || 0));
    case 'list':
      return engine.list(state);
    case 'alternatives':
      return engine.alternatives(state);
    case 'tables':
      return engine.tables(state.query);
    case 'meaning':
      return engine.meaning(state.query);
  }
}
