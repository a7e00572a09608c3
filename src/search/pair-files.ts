import { decodeHead, encodeHead } from './list-heads.ts';
import { decodeAscending, encodeAscending } from './ascending-codes.ts';
import { decodeNumbers, encodeNumbers } from './number-codes.ts';
import { joinBytes } from './joined-bytes.ts';

/** Places that a file holds on average. */
const PLACES_PER_FILE = 2500;

/** Where one pair stands: its sections, ascending, and for each of them its places, ascending. */
export interface PairPlaces {
  sections: Uint32Array;
  /** Behind the last place of each section, in `places`. */
  ends: Uint32Array;
  places: Uint32Array;
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Which of so many files a pair is in. */
function fileOf(pair: number, files: number): number {
  const mixed = Math.imul(pair ^ (pair >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % files;
}

/** Gathers the pairs of the sections of a part, which come in order. */
export class PairLists {
  /** For each pair, section and place in turn. */
  readonly #lists = new Map<number, number[]>();
  #section = 0;
  #places = 0;

  /** Takes the next section, as folded paragraphs. */
  add(paragraphs: readonly string[]): void {
    let start = 0;
    for (const paragraph of paragraphs) {
      for (let at = 0; at + 1 < paragraph.length; at += 1) {
        const pair = pairAt(paragraph, at);
        const list = this.#lists.get(pair);
        if (list) list.push(this.#section, start + at);
        else this.#lists.set(pair, [this.#section, start + at]);
        this.#places += 1;
      }
      // A place between paragraphs, so that no phrase runs across.
      start += paragraph.length + 1;
    }
    this.#section += 1;
  }

  /** At least one file, in the order of their numbers. */
  files(): Uint8Array[] {
    const count = Math.ceil(this.#places / PLACES_PER_FILE) || 1;
    const filed = Array.from({ length: count }, (): [number, readonly number[]][] => []);
    for (const entry of this.#lists) filed[fileOf(entry[0], count)]!.push(entry);
    return filed.map((entries) => encodeFile(entries.sort(([a], [b]) => a - b)));
  }
}

function encodeFile(entries: readonly (readonly [number, readonly number[]])[]): Uint8Array {
  const heads: { key: number; count: number }[] = [];
  const lists = entries.flatMap(([key, list]) => {
    const sections: number[] = [];
    const times: number[] = [];
    const gaps: number[] = [];
    for (let at = 0, next = 0; at < list.length; at += 2) {
      const [section, place] = [list[at]!, list[at + 1]!];
      if (section !== sections.at(-1)) {
        sections.push(section);
        times.push(0);
        next = 0;
      } else times[times.length - 1]! += 1;
      gaps.push(place - next);
      next = place + 1;
    }
    heads.push({ key, count: sections.length });
    return [
      encodeAscending(Uint32Array.from(sections), 0),
      encodeNumbers(Uint32Array.from(times)),
      encodeNumbers(Uint32Array.from(gaps)),
    ];
  });
  return joinBytes([...encodeHead(heads), ...lists]);
}

/** All pairs of a file. */
export function readPairFile(bytes: Uint8Array): Map<number, PairPlaces> {
  const { keys, counts, end } = decodeHead(bytes);
  const lists = new Map<number, PairPlaces>();
  let offset = end;
  for (const [at, pair] of keys.entries()) {
    const count = counts[at]!;
    const sections = decodeAscending(bytes, offset, count, 0);
    const times = decodeNumbers(bytes, sections.end, count);
    const ends = new Uint32Array(count);
    let total = 0;
    for (let place = 0; place < count; place += 1) ends[place] = total += times.numbers[place]! + 1;
    const gaps = decodeNumbers(bytes, times.end, total);
    const places = gaps.numbers;
    for (let section = 0, place = 0; section < count; section += 1) {
      for (let next = 0; place < ends[section]!; place += 1) {
        places[place] = next += places[place]!;
        next += 1;
      }
    }
    lists.set(pair, { sections: sections.numbers, ends, places });
    offset = gaps.end;
  }
  return lists;
}

/** The pairs that a folded phrase of two units or more is made of, one behind the other, and in which of so many files each is. */
export function pairsOf(phrase: string, files: number): { pair: number; file: number; offset: number }[] {
  const last = phrase.length - 2;
  const offsets = Array.from({ length: Math.ceil(phrase.length / 2) }, (_, at) => Math.min(2 * at, last));
  return offsets.map((offset) => {
    const pair = pairAt(phrase, offset);
    return { pair, file: fileOf(pair, files), offset };
  });
}
