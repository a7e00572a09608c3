import { archivePaths } from '../../search/archive-paths.ts';
import {
  PROSE_SCOPES,
  type CharacterTable,
  type Manifest,
  type Shard,
  type ShardRecords,
} from '../../search/archive-files.ts';
import { readCharacterFile, type SectionCounts } from '../../search/character-files.ts';
import { readRoutes, routesOf } from '../../search/routes.ts';
import { pairsOf, readPairFile } from '../../search/pair-files.ts';
import { placesTogether } from '../../search/places-together.ts';
import { phraseQuery } from '../../search/words.ts';
import { loadOnce } from '../load-once.ts';
import type { FoundRecord } from './pagefind-shards.ts';
import { scopeBit } from './scopes.ts';

/** Where the engine reads. All reject when something cannot be loaded: a missing file must not look like no hit. */
export interface IndexReader {
  json: <Value>(path: string) => Promise<Value>;
  bytes: (path: string) => Promise<Uint8Array>;
  /** The records of a shard that a Pagefind query finds; `count` asks how often about the phrase stands in each. */
  find: (shard: string, query: string, count: boolean) => Promise<readonly FoundRecord[]>;
}

/** Where a folded phrase stands, part by part. */
export interface Phrase {
  /** Whether the phrase may stand in the prose of a part. */
  mayStandIn: (part: number) => boolean;
  /** Whether it may stand in what tables print beside numbers. */
  mayBePrinted: boolean;
  /** Whether it may be the name of a division of which the archive has nothing. */
  mayBeElsewhere: boolean;
  /** The sections of a part that have it, by their numbers in the archive; only those of some scopes are looked for. */
  inPart: (part: number, scope: number, count: boolean) => Promise<SectionCounts>;
}

const NOWHERE: SectionCounts = { sections: new Uint32Array(0), times: new Uint32Array(0) };

/**
 * Finds phrases: single characters in their own lists, all others with Pagefind or by the lists of their pairs, in the shards
 * and parts that routes leave.
 */
export function openPhrases(
  reader: IndexReader,
  { parts, routes }: Manifest,
): (phrase: string) => Promise<Phrase> {
  // What routes lead to: each shard of a part, or a part whose phrases are found by pairs.
  const shards = parts.flatMap((part, place): (Shard & { part: number })[] =>
    part.pairs === null
      ? part.shards.map((shard) => ({ ...shard, part: place }))
      : [{ key: part.key, sections: [...PROSE_SCOPES], part: place }],
  );
  const pairsIn = loadOnce(async (path) => readPairFile(await reader.bytes(path)));
  const table = loadOnce((path) => reader.json<CharacterTable>(path));
  const characters = loadOnce(async (path) => readCharacterFile(await reader.bytes(path)));
  const routesIn = loadOnce(async (path) => readRoutes(await reader.bytes(path)));
  const recordsOf = loadOnce(async (path) => sectionsById(await reader.json<ShardRecords>(path)));

  async function character(phrase: string): Promise<Phrase> {
    const wanted = phrase.codePointAt(0)!;
    const file = (await table(archivePaths.characters)).findLastIndex((first) => first <= wanted);
    const lists = file < 0 ? null : await characters(archivePaths.characterFile(file));
    const all = lists?.get(wanted) ?? NOWHERE;
    const within = (part: number): SectionCounts => {
      const from = firstAtLeast(all.sections, parts[part]?.firstSection ?? 0);
      const to = firstAtLeast(all.sections, parts[part + 1]?.firstSection ?? Infinity);
      return { sections: all.sections.subarray(from, to), times: all.times.subarray(from, to) };
    };
    return {
      mayStandIn: (part) => within(part).sections.length > 0,
      mayBePrinted: true,
      mayBeElsewhere: false,
      inPart: async (part) => within(part),
    };
  }

  /** The sections of a part in which the pairs of a phrase stand one behind the other. */
  async function byPairs(phrase: string, part: number, files: number): Promise<SectionCounts> {
    const { key, firstSection } = parts[part]!;
    const pairs = await Promise.all(
      pairsOf(phrase, files).map(async ({ pair, file, offset }) => ({
        places: (await pairsIn(archivePaths.pairs(key, file))).get(pair),
        offset,
      })),
    );
    const standing = pairs.flatMap(({ places, offset }) => (places ? [{ places, offset }] : []));
    return standing.length < pairs.length ? NOWHERE : placesTogether(standing, firstSection);
  }

  async function several(phrase: string): Promise<Phrase> {
    const left = await Promise.all(
      routesOf(phrase, routes).map(
        async ({ file, slot }) => new Set((await routesIn(archivePaths.routes(file))).get(slot)),
      ),
    );
    const possible = shards.filter((_, shard) => left.every((set) => set.has(shard)));
    const query = phraseQuery(phrase);
    const found = loadOnce(async (key) => {
      const [count, shard] = [key.startsWith('+'), key.slice(1)];
      const [records, sections] = await Promise.all([
        reader.find(shard, query, count),
        recordsOf(archivePaths.records(shard)),
      ]);
      const firstSection =
        parts[shards.find((candidate) => candidate.key === shard)?.part ?? 0]?.firstSection;
      return records.map(({ id, times }) => {
        const section = sections.get(id.replace(/^.*_/, ''));
        if (section === undefined) throw new Error(`Unexpected record ${id} in index ${shard}`);
        return { section: section + (firstSection ?? 0), times };
      });
    });
    return {
      mayStandIn: (part) => possible.some((shard) => shard.part === part),
      mayBePrinted: left.every((set) => set.has(shards.length)),
      mayBeElsewhere: left.every((set) => set.has(shards.length + 1)),
      inPart: async (part, scope, count) => {
        const own = possible.filter(
          (shard) => shard.part === part && shard.sections.some((section) => scope & scopeBit(section)),
        );
        const files = parts[part]!.pairs;
        if (files !== null) return own.length === 0 ? NOWHERE : byPairs(phrase, part, files);
        const hits = (await Promise.all(own.map(({ key }) => found(`${count ? '+' : '-'}${key}`)))).flat();
        hits.sort((a, b) => a.section - b.section);
        return {
          sections: Uint32Array.from(hits, ({ section }) => section),
          times: Uint32Array.from(hits, ({ times }) => times),
        };
      },
    };
  }

  return (phrase) => ([...phrase].length === 1 ? character(phrase) : several(phrase));
}

/** For each id of a shard's records, the section's number within the part. */
function sectionsById({ ids, sections }: ShardRecords): Map<string, number> {
  const byId = new Map<string, number>();
  let section = 0;
  for (const [place, id] of ids.entries()) {
    section += sections[place] ?? 0;
    byId.set(id, section);
  }
  return byId;
}

/** The place of the first number that is not below a limit. */
function firstAtLeast(ascending: Uint32Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
