import { distance } from 'fastest-levenshtein';
import { SECTION_TITLES } from '../vocabulary/section-titles.ts';
import type { KeyedLine, Range } from './keyed-line.ts';

const TITLES = [...SECTION_TITLES.keys()].sort((a, b) => b.length - a.length);

/** Shorter titles stand in prose but for a letter or two. */
const LONG_TITLES = TITLES.filter((title) => title.length >= 12);
/** A page has few ordinals of sections; each is held against all titles. */
const MOST_ORDINALS = 60;

/** The titles of sections behind a Chinese ordinal. */
export function titlesIn(line: KeyedLine): Range[] {
  const found: Range[] = [];
  const taken = new Uint8Array(line.text.length);
  for (const title of TITLES) {
    for (const { from, to } of line.occurrences(title)) {
      const ordinal = /[一二三四五六七]\s*[、.．]\s*$/.exec(line.text.slice(Math.max(0, from - 6), from));
      if (!ordinal) continue;
      const range = { from: from - ordinal[0].length, to };
      if (taken.subarray(range.from, to).includes(1)) continue;
      taken.fill(1, range.from, to);
      found.push(range);
    }
  }
  const isFree = ({ from, to }: Range) => !taken.subarray(from, to).includes(1);
  return [...found, ...misprintedTitles(line).filter(isFree)].sort((a, b) => a.from - b.from);
}

/** Behind a Chinese ordinal, what is a long title of a section but for a letter or two. */
function misprintedTitles(line: KeyedLine): Range[] {
  return [...line.text.matchAll(/[一二三四五六七]\s*[、.．]\s*/g)]
    .slice(0, MOST_ORDINALS)
    .flatMap((ordinal) => {
      const start = line.indexAt(ordinal.index + ordinal[0].length);
      for (const title of LONG_TITLES) {
        const length = [0, 1, -1, 2, -2]
          .map((by) => title.length + by)
          .find((candidate) => isSlip(line.key.slice(start, start + candidate), title));
        const last = length === undefined ? undefined : line.offsets[start + length - 1];
        if (last !== undefined) return [{ from: ordinal.index, to: last + 1 }];
      }
      return [];
    });
}

/** Whether words are a title with at most two letters of it misprinted, lost or added, and both its ends. */
function isSlip(words: string, title: string): boolean {
  return words[0] === title[0] && words.at(-1) === title.at(-1) && distance(words, title) <= 2;
}
