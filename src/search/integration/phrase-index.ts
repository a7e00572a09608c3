import type { Part, ProseScope } from '../archive-files.ts';
import { routeNumbers } from '../routes.ts';

/** A section of a report. */
export interface IndexRecord {
  /** Its number in the archive. */
  number: number;
  section: ProseScope;
  /** Folded. */
  paragraphs: string[];
}

/** Writes the files by which phrases of prose are found. */
export interface PhraseIndex {
  /** Writes those of a part; parts come in their order. */
  add: (
    part: Pick<Part, 'key' | 'firstSection'>,
    records: readonly IndexRecord[],
  ) => Promise<Pick<Part, 'shards' | 'pairs'>>;
  /** What leads to each shard, or to each part without shards, in their order. */
  routes: readonly ReadonlySet<number>[];
  /** Writes what stands once for all parts, and forgets what was kept and is asked for no more. */
  finish: () => Promise<void>;
  /** Ends what runs, whether or not all was written. */
  close: () => Promise<void>;
}

/** No files: who asks finds phrases without the index. */
export const noPhrases: PhraseIndex = {
  add: async () => ({ shards: [], pairs: null }),
  routes: [],
  finish: async () => {},
  close: async () => {},
};

/** What leads to folded texts. */
export function routesTo(texts: Iterable<string>): Set<number> {
  const numbers = new Set<number>();
  routeNumbers(texts, numbers);
  return numbers;
}

/** What leads to the prose of records; what stands in many of them is read once. */
export const routesToProse = (records: readonly IndexRecord[]): Set<number> =>
  routesTo(new Set(records.flatMap(({ paragraphs }) => paragraphs)));
