import type { Bounds, Glyph } from './drawing.ts';
import { around, isInside, type Stroke, type Subpath } from './path-rules.ts';
import { TORN } from './torn-numbers.ts';

/** What of a character's box has ink: shares of its width, and of its size above the line of writing. */
const SIDES = 0.2;
const FOOT = 0.1;
const HEAD = 0.6;
/** So many points in each direction tell how much of it is hidden. */
const POINTS = [0, 0.25, 0.5, 0.75, 1];
/** Lines that touch a digit hide less of it. */
const TOUCHED = 0.3;
const HIDDEN = 0.9;

/** Characters without those that a shape was laid over; digits of which it hides a part with a sign that they cannot be read. */
export function withoutCovered(
  glyphs: readonly Glyph[],
  subpaths: readonly Subpath[],
  clip: Bounds,
): readonly Glyph[] {
  // A ring or a frame is a line: what it runs over can be read.
  const most = subpaths.length > 1 ? HIDDEN : TOUCHED;
  const { left, top, right, bottom } = around(subpaths.flatMap(({ points }) => points));
  const isApart = (glyph: Glyph): boolean =>
    glyph.right < left || glyph.left > right || glyph.bottom < top || glyph.top > bottom;
  if (glyphs.every(isApart)) return glyphs;
  let isChanged = false;
  const seen = glyphs.flatMap((glyph): Glyph | Glyph[] => {
    if (isApart(glyph)) return glyph;
    const share = hiddenShare(glyph, subpaths, clip);
    if (share <= most || (share < HIDDEN && !/\d/.test(glyph.text))) return glyph;
    isChanged = true;
    return share < HIDDEN ? [{ ...glyph, text: glyph.text + TORN }] : [];
  });
  return isChanged ? seen : glyphs;
}

/** Lines that run through a digit for longer cross it out, in its heights; more of them are a drawing. */
const CROSSED = 0.15;
const MOST_STROKES = 3000;

/** Characters, the digits that lines along no axis cross out with a sign that they cannot be read. */
export function withoutCrossed(glyphs: readonly Glyph[], strokes: readonly Stroke[]): readonly Glyph[] {
  if (strokes.length === 0 || strokes.length > MOST_STROKES) return glyphs;
  return glyphs.map((glyph) =>
    /\d/.test(glyph.text) && strokes.some((stroke) => lengthWithin(glyph, stroke) > CROSSED * glyph.size)
      ? { ...glyph, text: glyph.text + TORN }
      : glyph,
  );
}

/** How long a line runs through the middle of a character. */
function lengthWithin(glyph: Glyph, [fromX, fromY, toX, toY]: Stroke): number {
  const width = glyph.right - glyph.left;
  const sides = [
    [fromX, toX - fromX, glyph.left + SIDES * width, glyph.right - SIDES * width],
    [fromY, toY - fromY, glyph.baseline - HEAD * glyph.size, glyph.baseline - FOOT * glyph.size],
  ] as const;
  let [enters, leaves] = [0, 1];
  for (const [from, along, low, high] of sides) {
    const [one, other] = [(low - from) / along, (high - from) / along];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return Math.max(0, leaves - enters) * Math.hypot(toX - fromX, toY - fromY);
}

/** How much of a character's ink a shape hides, from 0 to 1. */
function hiddenShare(glyph: Glyph, subpaths: readonly Subpath[], clip: Bounds): number {
  if (glyph.right < clip.left || glyph.left > clip.right) return 0;
  if (glyph.bottom < clip.top || glyph.top > clip.bottom) return 0;
  const [from, width] = [glyph.left, glyph.right - glyph.left];
  let hidden = 0;
  for (const right of POINTS)
    for (const down of POINTS) {
      const x = from + width * (SIDES + right * (1 - 2 * SIDES));
      const y = glyph.baseline - glyph.size * (FOOT + down * (HEAD - FOOT));
      const isShown = x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
      if (isShown && isInside(subpaths, x, y)) hidden++;
    }
  return hidden / POINTS.length ** 2;
}
