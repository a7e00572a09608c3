import { common } from '#language/common.ts';
import { searchBackends as words } from '#language/search-backends.ts';
import { archivePaths } from '../../search/archive-paths.ts';
import type { Manifest } from '../../search/archive-files.ts';
import {
  LANGUAGE,
  SHOWN,
  type BackendFile,
  type ServerAnswer,
  type ServerQuestion,
} from '../../search/server-answers.ts';
import { fetchJson } from '../fetch-json.ts';
import { loadOnce } from '../load-once.ts';
import type { Alternatives } from './alternatives.ts';
import { paramsOf, type SearchState } from './filters.ts';
import type { ListedReport } from './list-reports.ts';
import type { MeaningHere } from './query-meaning.ts';
import { SearchFailure, type SearchBackend } from './search-backend.ts';
import type { SearchResult } from './search-reports.ts';
import type { FileSearch } from './static-backend.ts';
import type { TableAnswers } from './table-answers.ts';
import type { Directory } from '../../search/archive-files.ts';

/** A server answers a question within ten seconds or says that it does not. */
const PATIENCE = 12_000;
/** A server that did not answer is not asked for so long. */
const REST = 30_000;

/** A server that does not answer, says that it has not all of the archive, takes too long, or has another edition of it. */
type ServerNotice = keyof typeof words.notice;

/** Why the files are searched in the server's place. */
class ServerFailure extends Error {
  readonly notice: ServerNotice;

  constructor(notice: ServerNotice) {
    super(`The search server does not answer: ${notice}`);
    this.notice = notice;
  }
}

/**
 * Asks the search server that the file at `chosen` names. What it does not answer, whatever the reason, the files of the site's own
 * index do, and `notice` says so. `base` is the folder of that index: a server that has another edition of it is not believed.
 */
export function askServer(chosen: string, base: string, files: FileSearch): SearchBackend {
  const backend = loadOnce(fetchJson<BackendFile>);
  const ownEdition = loadOnce(async (address) => {
    const response = await fetch(address, { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as Manifest).edition : null;
  });
  let notice: ServerNotice | null = null;
  let restsUntil = 0;
  let searching: AbortController | undefined;

  /** The server's answer; null where the files alone are to be searched. */
  async function ask<Value>(
    question: ServerQuestion,
    params: URLSearchParams,
    given = new AbortController(),
  ): Promise<Value | null> {
    if (Date.now() < restsUntil) throw new ServerFailure(notice ?? 'unreachable');
    const late = setTimeout(() => given.abort(), PATIENCE);
    try {
      const file = await backend(chosen);
      if (file.backend === 'static') return null;
      params.set(LANGUAGE, common.tag);
      const address = new URL(`${file.server.replace(/\/?$/, '/')}${question}?${params}`, chosen);
      const [answer, edition] = await Promise.all([
        fetch(address, { signal: given.signal }).then(
          (response) => response.json() as Promise<ServerAnswer<Value>>,
        ),
        ownEdition(base + archivePaths.manifest).catch(() => null),
      ]);
      if (!('answer' in answer)) {
        const { refused } = answer;
        throw new ServerFailure(
          refused === 'incomplete'
            ? refused
            : refused === 'slow' || refused === 'busy'
              ? 'slow'
              : 'unreachable',
        );
      }
      if (edition !== null && answer.edition !== edition) throw new ServerFailure('otherEdition');
      return answer.answer;
    } catch (error) {
      const isLate = given.signal.aborted;
      const failure =
        error instanceof ServerFailure ? error : new ServerFailure(isLate ? 'slow' : 'unreachable');
      // A question that takes long says nothing of the next one.
      if (failure.notice !== 'slow') restsUntil = Date.now() + REST;
      throw failure;
    } finally {
      clearTimeout(late);
    }
  }

  async function orFiles<Value>(asked: Promise<Value | null>, search: () => Promise<Value>): Promise<Value> {
    let failed: ServerNotice | null = null;
    try {
      const answer = await asked;
      if (answer !== null) return answer;
    } catch (error) {
      failed = error instanceof ServerFailure ? error.notice : 'unreachable';
      notice = failed;
    }
    try {
      return await search();
    } catch (error) {
      if (failed === null) throw error;
      // Neither answers: the next search asks both again.
      restsUntil = 0;
      const isBare = error instanceof SearchFailure && error.reason === 'unbuilt';
      throw isBare ? new SearchFailure('failed', error.message, words.unserved) : error;
    }
  }

  /** The hits stand whether or not the comparison can be asked. */
  async function comparisonOf(said: MeaningHere): ReturnType<SearchBackend['meaning']> {
    return files.answered(said).catch(() => ({ kind: 'meaning', id: 0, meaning: said, answered: 'failed' }));
  }

  const queryOf = (q: string): URLSearchParams => new URLSearchParams({ q });

  return {
    notice: () => notice && words.notice[notice],
    directory: () => orFiles(ask<Directory>('directory', new URLSearchParams()), files.directory),
    search: async (state, shown, onFirst) => {
      searching?.abort();
      const own = (searching = new AbortController());
      if (Date.now() >= restsUntil) notice = null;
      const params = paramsOf(state);
      params.set(SHOWN, `${shown}`);
      const isLatest = (): boolean => searching === own;
      const result = await orFiles<SearchResult | null>(
        ask<SearchResult>('search', params, own).catch((error: unknown) => {
          if (isLatest()) throw error;
          return null;
        }),
        async () => (isLatest() ? files.search(state, shown, onFirst) : null),
      );
      return isLatest() ? result : null;
    },
    list: (state: SearchState) =>
      orFiles(ask<ListedReport[]>('list', paramsOf(state)), () => files.list(state)),
    alternatives: (state) =>
      orFiles(ask<Alternatives>('alternatives', paramsOf(state)), () => files.alternatives(state)),
    tables: (query) => orFiles(ask<TableAnswers>('tables', queryOf(query)), () => files.tables(query)),
    meaning: (query) =>
      orFiles(
        ask<MeaningHere>('meaning', queryOf(query)).then((said) => said && comparisonOf(said)),
        () => files.meaning(query),
      ),
  };
}
