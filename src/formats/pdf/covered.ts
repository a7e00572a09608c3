import { clippedTo, shows, type Clip } from './clip.ts';
import type { Bounds, Glyph } from './drawing.ts';
import { MOST_STEPS, type Effort, type PrintedGlyphs } from './printed-glyphs.ts';
import { around, cornersOf, isInside, type Shape } from './shapes.ts';
import type { Stroke } from './strokes.ts';
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

/**
 * Takes away the characters that a shape is laid over; digits of which it hides a part have a sign then that they cannot be
 * read. `effort` grows by what that costs.
 */
export function cover(glyphs: PrintedGlyphs, shape: Shape, clip: Clip, effort: Effort): void {
  const { subpaths } = shape;
  // A ring or a frame is a line: what it runs over can be read.
  const most = subpaths.length > 1 ? HIDDEN : TOUCHED;
  const shown = clippedTo(clip, around(subpaths.flatMap(({ points }) => points)));
  const cost = POINTS.length ** 2 * cornersOf(subpaths);
  glyphs.change(shown, (glyph) => {
    if (isApart(glyph, shown) || effort.steps > MOST_STEPS) return glyph;
    effort.steps += cost;
    const share = inkShare(glyph, (x, y) => shows(clip, x, y, effort) && isInside(shape, x, y));
    if (share <= most || (share < HIDDEN && !/\d/.test(glyph.text))) return glyph;
    return share < HIDDEN ? { ...glyph, text: glyph.text + TORN } : null;
  });
}

function isApart(glyph: Bounds, { left, top, right, bottom }: Bounds): boolean {
  return glyph.right < left || glyph.left > right || glyph.bottom < top || glyph.top > bottom;
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

/** Of how much of a character's ink something is so, from 0 to 1. */
export function inkShare(
  glyph: Pick<Glyph, 'left' | 'right' | 'baseline' | 'size'>,
  isSo: (x: number, y: number) => boolean,
): number {
  const [from, width] = [glyph.left, glyph.right - glyph.left];
  let count = 0;
  for (const right of POINTS)
    for (const down of POINTS) {
      const x = from + width * (SIDES + right * (1 - 2 * SIDES));
      const y = glyph.baseline - glyph.size * (FOOT + down * (HEAD - FOOT));
      if (isSo(x, y)) count++;
    }
  return count / POINTS.length ** 2;
}
