/**
 * What holds an index for a search server: the files that the pages' search reads too, and the folded prose of every section, by
 * which phrases are found. The order in which things are loaded and asked for is the same for every engine.
 */

/** Sections of one part, by their numbers in it and in no order, in which a phrase stands, and how many times. */
export interface Standing {
  sections: number[];
  /** At least 1 each; all 1 where they were not asked for. */
  times: number[];
}

/** The folded prose of a section: its paragraphs, with a line break between them, which no phrase has. */
export interface SectionRow {
  part: string;
  /** Its number in the part. */
  section: number;
  text: string;
}

/** What is loaded at once, or not at all. */
export interface Batch {
  key: string;
  /** Of all that it holds. */
  digest: string;
  files: { path: string; content: Uint8Array }[];
  sections: SectionRow[];
}

/** Rejects with `IncompleteStore` where a part of it does not answer. */
export interface SearchStore {
  /** The edition of the index that was loaded as a whole; null before the first time and while another one is loaded. */
  edition: () => Promise<string | null>;
  /** Null where there is no such file. */
  file: (path: string) => Promise<Uint8Array | null>;
  /** By part, where a folded phrase of any length but 0 stands. */
  standing: (phrase: string, count: boolean) => Promise<Map<string, Standing>>;
  close: () => Promise<void>;
}

export interface LoadableStore extends SearchStore {
  /** The digests of the batches that it holds whole, by their keys. */
  batches: () => Promise<Map<string, string>>;
  /** From here on nobody takes it for whole. */
  begin: () => Promise<void>;
  /** Puts a batch in place of what it holds of that key. */
  put: (batch: Batch) => Promise<void>;
  drop: (key: string) => Promise<void>;
  /** How many sections it holds. */
  sections: () => Promise<number>;
  finish: (edition: string) => Promise<void>;
}

/** What somebody gave as a store is none, or none that can be read. */
export class StoreError extends Error {}

/** What a store holds is not all there is: a load that was broken off, or a shard that is down. */
export class IncompleteStore extends Error {}

/** Gathers rows of a phrase by part. */
export function gatherStanding(
  rows: Iterable<readonly [part: string, section: number, times: number]>,
): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const [part, section, times] of rows) {
    let of = found.get(part);
    if (!of) found.set(part, (of = { sections: [], times: [] }));
    of.sections.push(section);
    of.times.push(times);
  }
  return found;
}
