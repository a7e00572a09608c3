import { glyphsOf } from './glyphs.ts';
import type { Area, Picture } from './picture.ts';

/** A line below a number is dark along so much of it, and no higher as a share of the height of both. */
const ALONG = 0.9;
const HIGH = 0.2;
/** Digits are so high as a share of the height of both. */
const DIGITS = 0.5;

/**
 * The place of a number without the line below it, which readers take for a stroke of its digits; all of it where none is drawn there. Paper parts the
 * two: a stroke that touches a digit may be its own. So may one below a single digit, whose thin strokes may be lost: a 2 would be a 7.
 */
export function withoutUnderline(picture: Picture, area: Area, darkness: number): Area {
  const { width, grey } = picture;
  const [wide, high] = [area.right - area.left, area.bottom - area.top];
  const shareAt = (y: number): number => {
    let dark = 0;
    for (let x = area.left; x < area.right; x++) if (255 - grey[y * width + x]! >= darkness) dark++;
    return dark / wide;
  };
  let y = area.bottom - 1;
  while (y > area.top && shareAt(y) === 0) y--;
  const low = y;
  let longest = 0;
  for (; y > area.top && shareAt(y) > 0; y--) longest = Math.max(longest, shareAt(y));
  if (y === area.top || longest < ALONG || low - y > HIGH * high) return area;
  while (y > area.top && shareAt(y) === 0) y--;
  const above = { ...area, bottom: y + 1 };
  return y - area.top >= DIGITS * high && glyphsOf(picture, above, darkness).length > 1 ? above : area;
}
