import type { Part, ProseScope } from '../archive-files.ts';
import { routeNumbers } from '../routes.ts';
import type { WrittenFile } from './index-output.ts';

/** A section of a report. */
export interface IndexRecord {
  /** Its number in the archive. */
  number: number;
  section: ProseScope;
  /** Folded. */
  paragraphs: string[];
}

/** What finds the phrases of a part. */
export interface PartPhrases extends Pick<Part, 'shards' | 'pairs'> {
  /** What leads to each shard, or to the part without shards, in their order. */
  routes: Uint32Array[];
  files: WrittenFile[];
  /** Names under which pieces of it are kept for builds in which another one of them changes. */
  kept: string[];
}

/** Writes the files by which phrases of prose are found. */
export interface PhraseIndex {
  /** Writes those of a part, whose records are numbered through the archive. */
  add: (part: Pick<Part, 'key' | 'firstSection'>, records: readonly IndexRecord[]) => Promise<PartPhrases>;
  /** Says that a part is as an earlier build has written it. */
  still: (part: Pick<PartPhrases, 'kept'>) => void;
  /** Writes what stands once for all parts, and forgets what was kept and is asked for no more. */
  finish: () => Promise<void>;
  /** Ends what runs, whether or not all was written. */
  close: () => Promise<void>;
}

/** No files: who asks finds phrases without the index. */
export const noPhrases: PhraseIndex = {
  add: async () => ({ shards: [], pairs: null, routes: [], files: [], kept: [] }),
  still: () => {},
  finish: async () => {},
  close: async () => {},
};

/** What leads to folded texts. */
export function routesTo(texts: Iterable<string>): Uint32Array {
  const numbers = new Set<number>();
  routeNumbers(texts, numbers);
  return Uint32Array.from(numbers);
}

/** What leads to the prose of records; what stands in many of them is read once. */
export const routesToProse = (records: readonly IndexRecord[]): Uint32Array =>
  routesTo(new Set(records.flatMap(({ paragraphs }) => paragraphs)));
