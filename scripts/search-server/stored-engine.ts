import { NAMES_FILE } from '#language/folder-of.ts';
import { createEngine, type Engine } from '../../src/client/search/engine.ts';
import type { Phrase } from '../../src/client/search/locate-phrases.ts';
import { simplify } from '../../src/client/search/simplify.ts';
import { loadOnce } from '../../src/client/load-once.ts';
import { archivePaths } from '../../src/search/archive-paths.ts';
import type { Manifest } from '../../src/search/archive-files.ts';
import type { SectionCounts } from '../../src/search/character-files.ts';
import type { PrintedTable } from '../../src/search/printed-files.ts';
import type { ReaderNames } from '../../src/search/reader-names.ts';
import { searchable } from '../../src/search/searchable.ts';
import { IncompleteStore, type SearchStore, type Standing } from './search-store.ts';

/** Phrases and files of texts that are kept between questions, and lists of where a phrase stands. */
const MOST_KEPT = 500;
const MOST_LISTS = 24;

const NOWHERE: SectionCounts = { sections: new Uint32Array(0), times: new Uint32Array(0) };

/**
 * The engine of the pages' search over a store: it takes queries apart, filters, counts, orders and quotes as it does in a browser,
 * so that a backend may differ in nothing but who tells where a phrase stands.
 */
export function openStoredEngine(store: SearchStore): Engine {
  const bytes = async (path: string): Promise<Uint8Array> => {
    const content = await store.file(path);
    if (!content) throw new IncompleteStore(`Unexpected index without ${path}`);
    return content;
  };
  const json = async <Value>(path: string): Promise<Value> =>
    JSON.parse(new TextDecoder().decode(await bytes(path))) as Value;
  const names = loadOnce(async (path): Promise<ReaderNames | null> => {
    const content = await store.file(path);
    return content && (JSON.parse(new TextDecoder().decode(content)) as ReaderNames);
  });
  return createEngine({
    json,
    bytes,
    find: () => Promise.reject(new Error('Unexpected question to Pagefind, expected one to the store')),
    phrases: (manifest) => {
      const printed = loadOnce(async (path) => (await json<PrintedTable>(path)).texts.map(searchable));
      return openStanding(store, manifest, () => printed(archivePaths.printed));
    },
    most: MOST_KEPT,
    simplify: async (text) => simplify(text),
    names: async () => (NAMES_FILE === null ? null : names(NAMES_FILE)),
  });
}

/** `printed` are the folded texts that reports print beside title and prose. */
function openStanding(
  store: SearchStore,
  { parts }: Manifest,
  printed: () => Promise<readonly string[]>,
): (phrase: string) => Promise<Phrase> {
  const firstOf = new Map(parts.map(({ key, firstSection }) => [key, firstSection]));
  const lists = loadOnce(async (asked) => {
    const standing = await store.standing(asked.slice(1), asked.startsWith('+'));
    return new Map([...standing].map(([part, found]) => [part, ascending(found, firstOf.get(part) ?? 0)]));
  }, MOST_LISTS);
  return async (phrase) => {
    const isOne = [...phrase].length === 1;
    const standing = await lists(`-${phrase}`);
    return {
      mayStandIn: (part) => standing.has(parts[part]?.key ?? ''),
      mayBePrinted: isOne || (await printed()).some((text) => text.includes(phrase)),
      mayBeElsewhere: !isOne,
      inPart: async (part, _scope, count) => {
        const key = parts[part]?.key ?? '';
        if (!standing.has(key)) return NOWHERE;
        return (count ? await lists(`+${phrase}`) : standing).get(key) ?? NOWHERE;
      },
    };
  };
}

/** By the numbers of the archive, ascending. */
function ascending({ sections, times }: Standing, first: number): SectionCounts {
  const order = Uint32Array.from(sections.keys()).sort((a, b) => sections[a]! - sections[b]!);
  return {
    sections: order.map((at) => first + sections[at]!),
    times: order.map((at) => times[at]!),
  };
}
