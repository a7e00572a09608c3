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
/** In heights of a character: what counts words stands no further before them, is no longer, and they no shorter. */
const COUNTED = 1;
const ORDINAL = 2.2;
const LABEL = 4;
/** Strokes of one character stand no further above each other. */
const STROKES = 0.33;
const ONE_CHARACTER = 1.15;
/** In heights of a character: what is as long and no higher is a line of dots. */
const LONG_FLAT = 2.5;
const FLAT = 0.2;
/** In heights of a character: what is no longer by itself is a speck, or is left of a dotted line. */
const TINY = 0.25;
const NEAR_WORD = 0.8;
/** What stands on one line shares so much of its height. */
const BESIDE = 0.5;

/** What is printed in a part of a page, word by word, in no order: letters between wider gaps on one line. */
export interface WordsApart {
  words: Area[];
  /** The height of a character in pixels. */
  size: number;
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
  const spots = all.filter((spot) => !isDrawn(spot, dotsPerInch));
  const heights = spots
    .filter((spot) => !isNarrow(spot))
    .map(({ top, bottom }) => bottom - top)
    .filter((height) => height >= LOWEST * dotsPerInch && height <= HIGHEST * dotsPerInch)
    .sort((a, b) => a - b);
  const size = heights[Math.floor(WHOLE * heights.length)] ?? LOWEST * dotsPerInch;
  const rows = grown(spots, size, isOnLine).filter((area) => !isFlat(area, size));
  const words = withoutSpecks(grown(rows, size, isOneWord), size);
  return { words: withOrdinals(words, size), size };
}

/** Words without what is too small to be one and belongs to none, as the point behind an ordinal does. */
function withoutSpecks(words: readonly Area[], size: number): Area[] {
  const isWord = ({ left, top, right, bottom }: Area) => Math.max(right - left, bottom - top) >= TINY * size;
  const large = words.filter(isWord);
  const isNear = (one: Area, other: Area) => across(one, other) <= 0 && along(one, other) <= NEAR_WORD * size;
  return words.filter((word) => isWord(word) || large.some((other) => isNear(word, other)));
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
function grown(spots: readonly Area[], size: number, areOne: AreOne): Area[] {
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

/** Words with what counts them, a little apart before them: 四、 of a title. */
function withOrdinals(words: readonly Area[], size: number): Area[] {
  const joined = words.map((word) => ({ ...word }));
  for (const word of joined.filter(({ left, right }) => right - left >= LABEL * size)) {
    const ordinals = joined.filter(
      ({ left, right, top, bottom }) =>
        right <= word.left &&
        word.left - right <= COUNTED * size &&
        right - left <= ORDINAL * size &&
        top < word.bottom &&
        bottom > word.top,
    );
    if (ordinals.length !== 1) continue;
    const [ordinal] = ordinals as [Area];
    joined.splice(joined.indexOf(ordinal), 1);
    Object.assign(word, {
      left: ordinal.left,
      top: Math.min(word.top, ordinal.top),
      bottom: Math.max(word.bottom, ordinal.bottom),
    });
  }
  return joined;
}

type AreOne = (one: Area, other: Area, size: number) => boolean;

const along = (one: Area, other: Area): number =>
  Math.max(one.left, other.left) - Math.min(one.right, other.right);
const across = (one: Area, other: Area): number =>
  Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
const heightOf = (...areas: readonly Area[]): number =>
  Math.max(...areas.map(({ bottom }) => bottom)) - Math.min(...areas.map(({ top }) => top));

/** Whether two areas stand beside each other on one line of writing. */
const isOnLine: AreOne = (one, other, size) => {
  if (across(one, other) > 0 || along(one, other) > GAP * size) return false;
  const isHigh = heightOf(one, other) > ONE_CHARACTER * size;
  return (
    !isHigh ||
    across(one, other) <= -BESIDE * Math.min(heightOf(one), heightOf(other)) ||
    isWithin(one, other, size)
  );
};

/** Whether two areas are parts of one word: beside each other, or strokes of one character. */
const isOneWord: AreOne = (one, other, size) =>
  isOnLine(one, other, size) ||
  (along(one, other) < 0 &&
    across(one, other) <= STROKES * size &&
    heightOf(one, other) <= ONE_CHARACTER * size);

function isWithin(one: Area, other: Area, size: number): boolean {
  return along(one, other) < 0 && across(one, other) < 0 && heightOf(one, other) <= 1.5 * size;
}

/** Whether an area is so long and low that it is a line of dots or dashes. */
function isFlat({ left, top, right, bottom }: Area, size: number): boolean {
  return right - left >= LONG_FLAT * size && bottom - top <= FLAT * size;
}
