import { spotsIn } from './ink.ts';
import { outlineOf, type Area, type Picture } from './picture.ts';

/** A minus is no higher than such a share of the digits behind it, and so much wider than high. */
const FLAT = 0.32;
const WIDE = 1.3;
/** It stands about the middle of their height, no further before them than so many heights, or than they stand apart. */
const MIDDLE = [0.35, 0.75] as const;
const BEFORE = 0.6;
/** It is no paler than such a share of ink. */
const PALE = 0.5;
/** In pixels: no stroke is less. */
const SPECK = 3;
/** Digits are so high as a share of the highest sign. */
const TALL = 0.6;

/** The signs of a line of digits from left to right: what paper parts from top to bottom. */
export function glyphsOf({ width, grey }: Picture, area: Area, darkness: number): Area[] {
  const isDark = (x: number, y: number): boolean => 255 - grey[y * width + x]! >= darkness;
  const glyphs: Area[] = [];
  let last: Area | null = null;
  for (let x = area.left; x < area.right; x++) {
    let [top, bottom] = [area.bottom, area.top];
    for (let y = area.top; y < area.bottom; y++) if (isDark(x, y)) [top, bottom] = [Math.min(top, y), y + 1];
    if (top >= bottom) {
      last = null;
      continue;
    }
    if (!last) glyphs.push((last = { left: x, top, right: x + 1, bottom }));
    else
      Object.assign(last, {
        right: x + 1,
        top: Math.min(last.top, top),
        bottom: Math.max(last.bottom, bottom),
      });
  }
  return glyphs;
}

/** The stroke before the first digit of a number, flat and half way up, which is a minus; null where none stands there. */
export function minusBefore(picture: Picture, area: Area, darkness: number): Area | null {
  const glyphs = glyphsOf(picture, area, darkness);
  const tallest = Math.max(...glyphs.map(({ top, bottom }) => bottom - top));
  const digit = glyphs.find(({ top, bottom }) => bottom - top >= TALL * tallest);
  if (!digit) return null;
  // A thin stroke is paler than digits, and torn; so pale are single pixels of paper, too.
  const before = { ...area, right: digit.left - 1 };
  const pale = spotsIn(picture, before, PALE * darkness).filter(({ size }) => size > SPECK);
  if (pale.length === 0) return null;
  const stroke = outlineOf(pale);
  const [height, high] = [digit.bottom - digit.top, stroke.bottom - stroke.top];
  const middle = ((stroke.top + stroke.bottom) / 2 - digit.top) / height;
  const isMinus =
    high <= FLAT * height &&
    stroke.right - stroke.left >= WIDE * high &&
    middle >= MIDDLE[0] &&
    middle <= MIDDLE[1] &&
    digit.left - stroke.right <= Math.max(BEFORE * height, widestGap(glyphs.slice(glyphs.indexOf(digit))));
  return isMinus ? stroke : null;
}

function widestGap(glyphs: readonly Area[]): number {
  return Math.max(0, ...glyphs.slice(1).map(({ left }, at) => left - glyphs[at]!.right));
}

/**
 * A picture of nothing but the signs of a line, with so much paper between them, as a share of its height: readers take narrow digits
 * for one, and wide paper for a sign.
 */
export function spaced(
  { width, grey }: Picture,
  { top, bottom }: Area,
  glyphs: readonly Area[],
  share: number,
): Picture {
  const high = bottom - top;
  const gap = Math.max(2, Math.round(share * high));
  const breadth = glyphs.reduce((sum, { left, right }) => sum + right - left + gap, gap);
  const line = new Uint8Array(breadth * high).fill(255);
  let at = gap;
  for (const { left, right } of glyphs) {
    // A pixel around each sign is its edge, which is grey.
    for (let y = 0; y < high; y++)
      for (let x = Math.max(0, left - 1); x < Math.min(width, right + 1); x++)
        line[y * breadth + at + x - left] = grey[(top + y) * width + x]!;
    at += right - left + gap;
  }
  return { width: breadth, height: high, grey: line };
}
