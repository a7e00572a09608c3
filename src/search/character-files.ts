/**
 * Single characters: Pagefind's indexes hold pairs (src/search/words.ts), so each character has a list of its own of
 * the sections that have it and how many times. A file holds the lists of a range of characters.
 */
import { decodeHead, encodeHead } from './list-heads.ts';
import { decodeAscending, encodeAscending } from './ascending-codes.ts';
import { decodeNumbers, encodeNumbers } from './number-codes.ts';
import { joinBytes } from './joined-bytes.ts';

/** Sections by their numbers, ascending, and how many times something stands in each. */
export interface SectionCounts {
  sections: Uint32Array;
  times: Uint32Array;
}

/** Where characters stand in some sections, which are numbered from 0 on. */
export interface GatheredCharacters {
  /** How many sections there are. */
  sections: number;
  characters: Uint32Array;
  /** Behind the last entry of each character, in `entries`. */
  ends: Uint32Array;
  /** Section and times in one number each. */
  entries: Uint32Array;
}

/** More times than this are not told apart. */
const MOST = 63;

/** Counts the characters of sections that come one after the other, from number 0 on. */
export class CharacterCounts {
  /** For each character, its sections with the times in the lowest bits: one number each, for there are millions. */
  readonly #lists = new Map<number, number[]>();
  #section = 0;

  /** Takes the next section, as folded paragraphs. */
  add(paragraphs: readonly string[]): void {
    for (const paragraph of paragraphs) {
      for (let unit = 0; unit < paragraph.length; unit += 1) {
        const character = paragraph.codePointAt(unit)!;
        if (character > 0xffff) unit += 1;
        let list = this.#lists.get(character);
        if (!list) this.#lists.set(character, (list = []));
        const last = list.at(-1) ?? -1;
        if (last >> 6 !== this.#section) list.push((this.#section << 6) | 1);
        else if ((last & MOST) < MOST) list[list.length - 1] = last + 1;
      }
    }
    this.#section += 1;
  }

  gathered(): GatheredCharacters {
    const characters = new Uint32Array(this.#lists.size);
    const ends = new Uint32Array(this.#lists.size);
    let [place, total] = [0, 0];
    for (const [character, list] of this.#lists) {
      characters[place] = character;
      ends[place] = total += list.length;
      place += 1;
    }
    const entries = new Uint32Array(total);
    place = 0;
    for (const list of this.#lists.values()) {
      entries.set(list, place);
      place += list.length;
    }
    return { sections: this.#section, characters, ends, entries };
  }

  /** Takes the sections that come next, as they were gathered. */
  join({ sections, characters, ends, entries }: GatheredCharacters): void {
    const first = this.#section << 6;
    let entry = 0;
    for (const [place, character] of characters.entries()) {
      let list = this.#lists.get(character);
      if (!list) this.#lists.set(character, (list = []));
      for (; entry < ends[place]!; entry += 1) list.push(entries[entry]! + first);
    }
    this.#section += sections;
  }

  /** Each character and its sections, in the order of the characters. */
  *lists(): Generator<[character: number, counts: SectionCounts]> {
    for (const [character, list] of [...this.#lists].sort(([a], [b]) => a - b)) {
      const sections = new Uint32Array(list.length);
      const times = new Uint32Array(list.length);
      for (let place = 0; place < list.length; place += 1) {
        sections[place] = list[place]! >> 6;
        times[place] = list[place]! & MOST;
      }
      yield [character, { sections, times }];
    }
  }
}

/** Files of characters, each up to about so many bytes, and the first character of each. */
export function makeCharacterFiles(
  lists: Iterable<[character: number, counts: SectionCounts]>,
  limit: number,
): { first: number; content: Uint8Array }[] {
  const files: { first: number; content: Uint8Array }[] = [];
  let gathered: { key: number; count: number; code: Uint8Array[] }[] = [];
  let size = 0;
  const close = (): void => {
    const [first] = gathered;
    if (!first) return;
    const content = joinBytes([...encodeHead(gathered), ...gathered.flatMap(({ code }) => code)]);
    files.push({ first: first.key, content });
    gathered = [];
    size = 0;
  };
  for (const [character, { sections, times }] of lists) {
    const code = [encodeAscending(sections, 0), encodeNumbers(times.map((time) => time - 1))];
    gathered.push({ key: character, count: sections.length, code });
    size += code.reduce((sum, { length }) => sum + length, 4);
    if (size >= limit) close();
  }
  close();
  return files;
}

/** The lists of a file. */
export function readCharacterFile(bytes: Uint8Array): Map<number, SectionCounts> {
  const { keys, counts, end } = decodeHead(bytes);
  let at = end;
  const lists = new Map<number, SectionCounts>();
  for (const [place, character] of keys.entries()) {
    const count = counts[place]!;
    const sections = decodeAscending(bytes, at, count, 0);
    const times = decodeNumbers(bytes, sections.end, count);
    at = times.end;
    lists.set(character, {
      sections: sections.numbers,
      times: times.numbers.map((time) => time + 1),
    });
  }
  return lists;
}
