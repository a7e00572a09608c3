import { loadReaderNames } from './load-reader-names.ts';
import { archivePaths } from '../../search/archive-paths.ts';
import type { Manifest } from '../../search/archive-files.ts';
import type { Answered } from './ask-comparison.ts';
import { createEngine, type Engine } from './engine.ts';
import { isIndexFile } from './index-file.ts';
import type { Answer, Question } from './messages.ts';
import { openShards } from './pagefind-shards.ts';
import type { MeaningHere } from './query-meaning.ts';

/** The site has no index: `astro dev` before the first build. */
class UnbuiltError extends Error {}

const scope = globalThis as unknown as {
  postMessage: (answer: Answer) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<Question>) => void) => void;
};

let base = '';
let engine: Promise<Engine> | undefined;
let latest = 0;

/** The manifest is asked for anew on every visit; every other address carries the edition that it names. */
async function openEngine(): Promise<Engine> {
  const load = globalThis.fetch.bind(globalThis);
  const response = await load(base + archivePaths.manifest, { cache: 'no-cache' });
  if (response.status === 404) throw new UnbuiltError(response.url);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const manifest = (await response.json()) as Manifest;
  const loaded = async (path: string): Promise<Response> => {
    const file = await load(`${base}${path}?v=${manifest.edition}`);
    if (!isIndexFile(file)) throw new Error(`${file.status} ${file.url}`);
    return file;
  };
  return createEngine({
    json: async <Value>(path: string): Promise<Value> =>
      path === archivePaths.manifest ? (manifest as Value) : ((await (await loaded(path)).json()) as Value),
    find: openShards(base, manifest.edition),
    bytes: async (path) => new Uint8Array(await (await loaded(path)).arrayBuffer()),
    names: loadReaderNames,
    simplify: async (text) => (await import('./simplify.ts')).simplify(text),
  });
}

/** One engine for the life of the page; it tries again what it could not load. */
function openedEngine(): Promise<Engine> {
  if (!engine) {
    engine = openEngine();
    engine.catch(() => (engine = undefined));
  }
  return engine;
}

/** What can be answered is few queries; the words and rules of the comparison come with these. */
async function answerTo(meaning: MeaningHere, { cards }: Engine): Promise<Answered | null> {
  if (!meaning.isWhole || meaning.measures.length === 0) return null;
  const [archive, { askComparison }] = await Promise.all([cards(), import('./ask-comparison.ts')]);
  return askComparison(meaning, archive);
}

/** The hits stand whether or not the comparison can be asked. */
async function meaningAnswer(id: number, meaning: MeaningHere, opened: Engine): Promise<Answer> {
  return {
    kind: 'meaning',
    id,
    meaning,
    answered: await answerTo(meaning, opened).catch(() => 'failed' as const),
  };
}

async function answer(question: Exclude<Question, { kind: 'open' }>): Promise<Answer> {
  const { id } = question;
  try {
    const opened = await openedEngine();
    const { search, list, alternatives, tables, meaning, directory } = opened;
    switch (question.kind) {
      case 'directory':
        return { kind: 'directory', id, directory: await directory() };
      case 'list':
        return { kind: 'list', id, reports: await list(question.state) };
      case 'alternatives':
        return { kind: 'alternatives', id, alternatives: await alternatives(question.state) };
      case 'tables':
        return { kind: 'tables', id, answers: await tables(question.query) };
      case 'meaning':
        return meaningAnswer(id, 'said' in question ? question.said : await meaning(question.query), opened);
      case 'search':
        return {
          kind: 'search',
          id,
          result: await search(question.state, question.shown, {
            isCurrent: () => id === latest,
            onFirst: (result) => scope.postMessage({ kind: 'first', id, result }),
          }),
        };
    }
  } catch (error) {
    const isUnbuilt = error instanceof UnbuiltError;
    return {
      kind: 'failure',
      id,
      reason: isUnbuilt ? 'unbuilt' : 'failed',
      message: error instanceof Error ? error.message : String(error),
      said: isUnbuilt ? (await import('#language/search-backends.ts')).searchBackends.unbuilt : null,
    };
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'open') {
    base = data.base;
    return;
  }
  if (data.kind === 'search') latest = data.id;
  void answer(data).then((reply) => scope.postMessage(reply));
});
