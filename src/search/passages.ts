import type { ProseScope, SectionText } from './archive-files.ts';
import { placedText, searchable, type PlacedText } from './searchable.ts';

/** A piece of a paragraph around what was found. */
export interface Passage {
  section: ProseScope;
  anchor: string;
  text: string;
  /** Ranges of `text` to mark, in order, without overlap. */
  marks: [start: number, end: number][];
  /** Whether words of the paragraph are left out before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

const LEAD = 24;
const TRAIL = 56;

interface FoundBlock {
  section: ProseScope;
  anchor: string;
  text: string;
  ranges: [start: number, end: number][];
  terms: Set<number>;
}

/** Where a folded phrase stands in a placed text, as ranges of the original; occurrences may overlap. */
export function occurrences(placed: PlacedText, phrase: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let at = placed.text.indexOf(phrase); at !== -1; at = placed.text.indexOf(phrase, at + 1)) {
    found.push([placed.starts[at] ?? 0, placed.ends[at + phrase.length - 1] ?? 0]);
  }
  return found;
}

/** Joins ranges that touch or overlap. */
export function joinRanges(ranges: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** What a report says of some phrases. */
export interface Findings {
  /** In the order of the report: first those that together show every phrase, then the earliest others. */
  passages: Passage[];
  /** How many times the phrases stand in the text. */
  occurrences: number;
  /** Every paragraph that has one of them, folded. */
  paragraphs: string[];
}

/** The passages to show for folded phrases, up to a limit. */
export function findPassages(
  sections: readonly SectionText[],
  terms: readonly string[],
  limit: number,
): Findings {
  const found: FoundBlock[] = [];
  const paragraphs: string[] = [];
  let count = 0;
  for (const { section, blocks } of sections) {
    for (const [anchor, text] of blocks) {
      const folded = searchable(text);
      if (!terms.some((term) => folded.includes(term))) continue;
      paragraphs.push(folded);
      const placed = placedText(text);
      const block: FoundBlock = { section, anchor, text, ranges: [], terms: new Set() };
      terms.forEach((term, index) => {
        const ranges = occurrences(placed, term);
        if (ranges.length > 0) block.terms.add(index);
        block.ranges = block.ranges.concat(ranges);
      });
      count += block.ranges.length;
      found.push(block);
    }
  }
  const seen = new Set<number>();
  const chosen = new Set<FoundBlock>();
  for (const block of found) {
    if ([...block.terms].some((term) => !seen.has(term))) chosen.add(block);
    block.terms.forEach((term) => seen.add(term));
  }
  for (const block of found) chosen.add(block);
  const shown = new Set([...chosen].slice(0, limit));
  return {
    passages: found.filter((block) => shown.has(block)).map(passageOf),
    occurrences: count,
    paragraphs,
  };
}

/** Cuts a paragraph to the words around its first occurrence, at a mark of punctuation where one is near. */
function passageOf({ section, anchor, text, ranges }: FoundBlock): Passage {
  const marks = joinRanges(ranges);
  const [first, firstEnd] = marks[0] ?? [0, 0];
  let start = Math.max(0, first - LEAD);
  if (start < 4) start = 0;
  if (start > 0) {
    const before = text.slice(start, first);
    const sentence = before.lastIndexOf('。');
    const clause = sentence === -1 ? before.slice(0, -6).search(/[，；：！？,;:!?]/u) : sentence;
    start += clause + 1;
  }
  let end = Math.min(text.length, firstEnd + TRAIL);
  if (text.length - end < 8) end = text.length;
  if (isLowSurrogate(text, start)) start += 1;
  if (isLowSurrogate(text, end)) end -= 1;
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return {
    section,
    anchor,
    text: piece.trim(),
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from - start - lead, to - start - lead]),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
