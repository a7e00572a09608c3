import { ENDINGS, nameBefore, type PlaceEntry, type PlaceIndex } from './place-index.ts';

const ENDING = new RegExp(`[${ENDINGS}]`, 'g');

export interface Match {
  start: number;
  end: number;
  entry: PlaceEntry;
}

/** Every name of the index in the text, the longest at each place, in order. */
export function matchesIn(text: string, index: PlaceIndex): Match[] {
  const matches: Match[] = [];
  for (const { index: at } of text.matchAll(ENDING)) {
    const end = at + 1;
    const found = nameBefore(index, text, end);
    // 新疆维吾尔自治区 holds no second name.
    if (found && found.start >= (matches.at(-1)?.end ?? 0)) matches.push({ ...found, end });
    else if (found) matches[matches.length - 1] = longer(matches.at(-1)!, { ...found, end });
  }
  return matches;
}

const longer = (a: Match, b: Match): Match => (b.end - b.start > a.end - a.start ? b : a);
