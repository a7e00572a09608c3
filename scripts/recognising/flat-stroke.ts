import type { Area, Picture } from './picture.ts';

/** In inches: what is left of a line at the edge of a cell. */
const EDGE = 0.02;
/** A dash is no higher, as a share of the height of writing around it, and wider than high by so much. */
const FLAT = 0.32;
const WIDE = 1.3;
/** No dash fills so much of the breadth of its cell. */
const WHOLE = 0.95;
/** So much of all that is dark in its cell is the dash. */
const MOST = 0.85;
/** A pixel counts from so much of the darkness of ink on: thin strokes are grey. */
const GREY = 0.5;
/** In inches: no dash is shorter. */
const SHORTEST = 0.02;

/**
 * Where the flat stroke stands, or the strokes side by side, which are all that a cell prints: dashes, however thin. Null where
 * it prints something else or nothing. `height` is that of the writing around it, in pixels.
 */
export function flatStroke(
  picture: Picture,
  area: Area,
  { darkness, dotsPerInch, height }: { darkness: number; dotsPerInch: number; height: number },
): Area | null {
  const edge = Math.ceil(EDGE * dotsPerInch);
  const inner: Area = {
    left: Math.max(1, Math.round(area.left) + edge),
    top: Math.max(1, Math.round(area.top) + edge),
    right: Math.min(picture.width - 1, Math.round(area.right) - edge),
    bottom: Math.min(picture.height - 1, Math.round(area.bottom) - edge),
  };
  const [wide, high] = [inner.right - inner.left, inner.bottom - inner.top];
  if (wide <= 0 || high <= 0) return null;
  const inkAt = (x: number, y: number): number => {
    let sum = 0;
    for (let row = y - 1; row <= y + 1; row++)
      for (let column = x - 1; column <= x + 1; column++)
        sum += 255 - picture.grey[row * picture.width + column]!;
    return sum / 9 >= GREY * darkness ? sum / 9 : 0;
  };
  const ink = new Float32Array(wide * high);
  const rows = new Float32Array(high);
  let all = 0;
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const own = inkAt(inner.left + x, inner.top + y);
      ink[y * wide + x] = own;
      rows[y]! += own;
      all += own;
    }
  if (all === 0) return null;
  const tall = Math.max(3, Math.round(FLAT * height));
  let [best, top] = [-1, 0];
  for (let y = 0; y < high; y++) {
    let sum = 0;
    for (let row = y; row < Math.min(high, y + tall); row++) sum += rows[row]!;
    if (sum > best) [best, top] = [sum, y];
  }
  if (best < MOST * all) return null;
  const [first, last] = endsOf(high, (y) => rows[y]! > 0 && y >= top && y < top + tall);
  const isInked = (x: number) => {
    for (let y = first; y <= last; y++) if (ink[y * wide + x]! > 0) return true;
    return false;
  };
  const [from, to] = endsOf(wide, isInked);
  const isWide = to - from + 1 >= Math.max(WIDE * (last - first + 1), SHORTEST * dotsPerInch);
  // What goes from edge to edge is a line: of a frame, or of a row that the page's end cuts.
  if (!isWide || to - from + 1 >= WHOLE * wide) return null;
  return {
    left: inner.left + from,
    top: inner.top + first,
    right: inner.left + to + 1,
    bottom: inner.top + last + 1,
  };
}

/** The first and the last of so many places of which something is true. */
function endsOf(count: number, is: (at: number) => boolean): [first: number, last: number] {
  let [first, last] = [count, -1];
  for (let at = 0; at < count; at++) if (is(at)) [first, last] = [Math.min(first, at), at];
  return [first, last];
}
