import type { Area, Picture } from './picture.ts';
import { dustOf, spotsIn, type Spot } from './ink.ts';

/** In inches: what is as long and no broader is a drawn line, and what reaches further is one of lines that touch. */
const LONG = 0.35;
const THIN = 0.035;
const GRID = 1;
/** The share of spots that are no higher than a character: the others are marks and parts. */
const WHOLE = 0.85;
/** In inches: no character of a report is lower or higher. */
const LOWEST = 0.05;
const HIGHEST = 0.4;
const NARROW = 0.4;
/** In heights of a character: wider gaps part words of a table. */
const GAP = 0.48;
/** Strokes of one character stand no further above each other. */
const STROKES = 0.33;
const ONE_CHARACTER = 1.15;
/** What stands on one line shares so much of its height. */
const BESIDE = 0.5;

/** What is printed in a part of a page, word by word, in no order: letters between wider gaps on one line. */
export interface WordsApart {
  words: Area[];
  /** The height of a character in pixels. */
  size: number;
  /** Drawn lines, which are no words. */
  lines: Area[];
}

/** The words in a part of a page, wherever they stand: not all of one row of a table stand on one line. */
export function wordsApart(
  picture: Picture,
  area: Area,
  { darkness, dotsPerInch }: { darkness: number; dotsPerInch: number },
): WordsApart {
  const whole: Area = {
    left: Math.max(0, Math.round(area.left)),
    top: Math.max(0, Math.round(area.top)),
    right: Math.min(picture.width, Math.round(area.right)),
    bottom: Math.min(picture.height, Math.round(area.bottom)),
  };
  const all = spotsIn(picture, whole, darkness).filter(({ size }) => size >= dustOf(dotsPerInch));
  const isLine = (spot: Spot) => isDrawn(spot, dotsPerInch);
  const spots = all.filter((spot) => !isLine(spot));
  const heights = spots
    .filter((spot) => !isNarrow(spot))
    .map(({ top, bottom }) => bottom - top)
    .filter((height) => height >= LOWEST * dotsPerInch && height <= HIGHEST * dotsPerInch)
    .sort((a, b) => a - b);
  const size = heights[Math.floor(WHOLE * heights.length)] ?? LOWEST * dotsPerInch;
  return { words: grown(spots, size), size, lines: all.filter(isLine) };
}

/** What is left of a line, or may be. */
function isNarrow({ left, top, right, bottom }: Area): boolean {
  return right - left < NARROW * (bottom - top);
}

function isDrawn({ left, top, right, bottom }: Spot, dotsPerInch: number): boolean {
  const [wide, high] = [right - left, bottom - top];
  const isStroke = Math.max(wide, high) >= LONG * dotsPerInch && Math.min(wide, high) <= THIN * dotsPerInch;
  return isStroke || Math.max(wide, high) >= GRID * dotsPerInch;
}

/** Spots as words: what belongs together is one, again and again. */
function grown(spots: readonly Area[], size: number): Area[] {
  let areas = spots.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  for (let before = -1; before !== areas.length;) {
    before = areas.length;
    const next: Area[] = [];
    for (const area of areas.sort((a, b) => a.left - b.left)) {
      const own = next.findLast((other) => areOne(other, area, size));
      if (own)
        Object.assign(own, {
          top: Math.min(own.top, area.top),
          right: Math.max(own.right, area.right),
          bottom: Math.max(own.bottom, area.bottom),
        });
      else next.push(area);
    }
    areas = next;
  }
  return areas;
}

function areOne(one: Area, other: Area, size: number): boolean {
  const along = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const across = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  const high = Math.max(one.bottom, other.bottom) - Math.min(one.top, other.top);
  if (
    high > ONE_CHARACTER * size &&
    across > -BESIDE * Math.min(one.bottom - one.top, other.bottom - other.top)
  )
    return along < 0 && across < 0 && high <= 1.5 * size;
  if (across <= 0) return along <= GAP * size;
  return along < 0 && across <= STROKES * size && high <= ONE_CHARACTER * size;
}
