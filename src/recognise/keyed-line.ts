import type { Position } from 'unist';
import { fold } from '../text/normalise.ts';
import { simplify } from '../text/traditional.ts';

/** A piece of a text. */
export interface Range {
  from: number;
  to: number;
}

/** A long line in which words are looked for, whatever stands between their letters. */
export class KeyedLine {
  readonly text: string;
  readonly position: Position;
  /** Its letters and digits in compared form, and the offset in the text of each of them. */
  readonly key: string;
  readonly offsets: readonly number[];

  constructor(text: string, position: Position) {
    this.text = text;
    this.position = position;
    const { key, offsets } = keyWithOffsets(text);
    this.offsets = offsets;
    this.key = key;
  }

  /** Where a key stands in a range of the text, with the closing marks behind it. */
  *occurrences(key: string, range: Range = { from: 0, to: this.text.length }): Generator<Range> {
    const start = this.indexAt(range.from);
    const inRange = this.key.slice(start, this.indexAt(range.to));
    for (let at = inRange.indexOf(key); at >= 0; at = inRange.indexOf(key, at + key.length)) {
      const last = this.offsets[start + at + key.length - 1]!;
      const end = last + (this.text.codePointAt(last)! > 0xffff ? 2 : 1);
      const to = end + /^[”’"」』）)]*/.exec(this.text.slice(end, end + 4))![0].length;
      if (to <= range.to) yield { from: this.offsets[start + at]!, to };
    }
  }

  /** The index in the key of the first letter that stands at an offset of the text or behind it. */
  indexAt(offset: number): number {
    let [low, high] = [0, this.offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const fullFold = (text: string): string => simplify(fold(text)).toLowerCase();

/** What folding may join with its neighbours; any other character becomes one or more. */
const JOINING = /[\p{M}\u1100-\u11ff\u{10000}-\u{10ffff}]/u;

/** The letters and digits of a text in compared form, and where in the text each of them stands. */
function keyWithOffsets(text: string): { key: string; offsets: number[] } {
  const offsets: number[] = [];
  let key = '';
  const add = (folded: string, offsetOf: (at: number) => number) => {
    for (const { 0: letters, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      key += letters;
      for (let unit = 0; unit < letters.length; unit++) offsets.push(offsetOf(index + unit));
    }
  };
  const folded = fullFold(text);
  if (folded.length === text.length && !JOINING.test(text)) {
    add(folded, (at) => at);
  } else {
    let offset = 0;
    for (const character of text) {
      add(fullFold(character), () => offset);
      offset += character.length;
    }
  }
  return { key, offsets };
}
