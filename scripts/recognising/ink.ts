import { outlineOf, type Area, type Picture } from './picture.ts';

/** In inches: what is left of a line at the edge of a cell, and how far print lies from it. */
const EDGE = 0.012;
/** A spot of fewer dark pixels in a square inch is dust: a full stop of nine points has twice as many. */
const DUST = 0.00008;
/** In inches: lines of writing are parted by as much paper. */
const PARTED = 0.012;
/** In heights of a line: words that stand further apart are read each for itself. */
const APART = 1.6;

/** In inches: no thin line is broader, and a second line along an edge lies no further from it. */
const LINE = 0.02;
const NEAR = 0.06;
/** What spans so much of a cell from edge to edge is no writing. */
const SPANNING = 0.85;
/** In heights of a line: how much higher or lower a digit is than others, how high a piece of one is, and how far the next one stands. */
const LEVEL = 0.15;
const STROKE = 0.25;
const NEXT = 0.8;
/** So far from the edges of a low cell, of its breadth or height, lines in its corner lie at the most. */
const LOW = 0.25;

/** The mean of nine pixels strays a third as far as one does: faint print shows in it. */
const FAINT = 0.42;
const SPECK = 3;

/** What is printed in a part of a page. */
export interface Ink {
  /** Its lines of writing from the top down, words far apart each for itself. */
  lines: Area[][];
  /** Whether there is not a dark spot, be it dust. */
  isBare: boolean;
  /** Whether something stands beside its print that is too weak to be print for certain, as the sign of a number is. */
  hasFaint: boolean;
}

/** A spot of dark pixels that touch. */
export interface Spot extends Area {
  size: number;
  touches: boolean;
  /** How far from the nearest edge of the area its innermost pixel lies. */
  depth: number;
}

/** What is printed in an area. `framed`: lines are drawn along its edges, which are no print. */
export function inkIn(
  picture: Picture,
  area: Area,
  { darkness, dotsPerInch, framed }: { darkness: number; dotsPerInch: number; framed: boolean },
): Ink {
  const edge = framed ? Math.ceil(EDGE * dotsPerInch) : 0;
  const inner: Area = {
    left: Math.max(0, Math.round(area.left) + edge),
    top: Math.max(0, Math.round(area.top) + edge),
    right: Math.min(picture.width, Math.round(area.right) - edge),
    bottom: Math.min(picture.height, Math.round(area.bottom) - edge),
  };
  const spots = spotsIn(picture, inner, darkness);
  const dust = dustOf(dotsPerInch);
  const isRestOfLine = (spot: Spot) => framed && isOfFrame(spot, inner, dotsPerInch);
  const parted = Map.groupBy(
    spots.filter(({ size }) => size >= dust),
    isRestOfLine,
  );
  const clear = parted.get(false) ?? [];
  if (!framed) return { lines: linesIn(clear, dotsPerInch), isBare: clear.length === 0, hasFaint: false };
  // A digit at the edge of its cell, or a piece of one, looks like what is left of a line, but lies within the line of digits beside it.
  const doubtful = (parted.get(true) ?? []).filter((spot) => isLevelWith(spot, clear));
  const print = [...clear, ...doubtful];
  const seen = faintSpots(picture, inner, FAINT * darkness).filter(
    (spot) => !isRestOfLine(spot) && spot.size > SPECK,
  );
  const faint = seen.filter((spot) => print.every((other) => !overlap(spot, other)));
  // A sign or a point in weak print stands beside the digits.
  const all = print.length > 0 ? [...print, ...faint] : [];
  return {
    lines: linesIn(all, dotsPerInch),
    isBare: seen.length === 0,
    hasFaint: doubtful.length > 0 || (all.length > 0 && faint.length > 0),
  };
}

/** So few dark pixels are no print. */
export function dustOf(dotsPerInch: number): number {
  return Math.max(2, DUST * dotsPerInch * dotsPerInch);
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  );
}

/** Whether a stroke stands close beside print and neither above nor below it. */
function isLevelWith(stroke: Spot, print: readonly Spot[]): boolean {
  if (print.length === 0) return false;
  const { left, top, right, bottom } = outlineOf(print);
  const height = bottom - top;
  const near = Math.max(2, LEVEL * height);
  return (
    stroke.bottom - stroke.top >= STROKE * height &&
    stroke.top >= top - near &&
    stroke.bottom <= bottom + near &&
    Math.max(stroke.left - right, left - stroke.right) <= NEXT * height
  );
}

/** Whether a spot is what is left of the lines of its cell, or of a second line along them. */
function isOfFrame(spot: Spot, inner: Area, dotsPerInch: number): boolean {
  const [wide, high] = [spot.right - spot.left, spot.bottom - spot.top];
  const thin = LINE * dotsPerInch;
  // Lines that meet in a corner are one spot, which is as wide as the one and as high as the other.
  if (spot.touches && (Math.min(wide, high) <= thin || spot.depth < thin)) return true;
  const isWide = wide >= SPANNING * (inner.right - inner.left);
  const isHigh = high >= SPANNING * (inner.bottom - inner.top);
  const near = NEAR * dotsPerInch;
  // A second frame within the cell; the edge of a stamp goes through its middle.
  if (isWide && isHigh) return spot.depth <= near && spot.size <= 2 * (wide + high) * thin;
  // Digits of a low cell stand as near to its edges, but not all of their strokes.
  const corner = Math.min(near, LOW * Math.min(inner.right - inner.left, inner.bottom - inner.top));
  if ((isWide || isHigh) && spot.depth < corner) return spot.size <= (wide + high) * thin;
  return (
    (isWide && high <= thin && Math.min(spot.top - inner.top, inner.bottom - spot.bottom) <= near) ||
    (isHigh && wide <= thin && Math.min(spot.left - inner.left, inner.right - spot.right) <= near)
  );
}

/** The spots of an area in which each pixel is the mean of those around it. */
function faintSpots({ width, height, grey }: Picture, area: Area, darkness: number): Spot[] {
  const [wide, high] = [Math.max(0, area.right - area.left), Math.max(0, area.bottom - area.top)];
  const means = new Uint8Array(wide * high);
  for (let at = 0; at < means.length; at++) {
    const [x, y] = [area.left + (at % wide), area.top + Math.floor(at / wide)];
    let [sum, count] = [0, 0];
    for (let row = Math.max(area.top, y - 1); row <= Math.min(area.bottom - 1, height - 1, y + 1); row++)
      for (let column = Math.max(area.left, x - 1); column <= Math.min(area.right - 1, x + 1); column++) {
        sum += grey[row * width + column]!;
        count++;
      }
    means[at] = sum / count;
  }
  const own = { left: 0, top: 0, right: wide, bottom: high };
  return spotsIn({ width: wide, height: high, grey: means }, own, darkness).map((spot) => ({
    ...spot,
    left: spot.left + area.left,
    right: spot.right + area.left,
    top: spot.top + area.top,
    bottom: spot.bottom + area.top,
  }));
}

/** The spots of dark pixels in an area. */
export function spotsIn({ width, grey }: Picture, area: Area, darkness: number): Spot[] {
  const [wide, high] = [area.right - area.left, area.bottom - area.top];
  if (wide <= 0 || high <= 0) return [];
  const seen = new Uint8Array(wide * high);
  const isDark = (at: number): boolean =>
    255 - grey[(area.top + Math.floor(at / wide)) * width + area.left + (at % wide)]! >= darkness;
  const spots: Spot[] = [];
  const stack: number[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !isDark(start)) continue;
    const spot: Spot = { left: wide, top: high, right: 0, bottom: 0, size: 0, touches: false, depth: 0 };
    seen[start] = 1;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % wide, Math.floor(at / wide)];
      spot.size++;
      spot.left = Math.min(spot.left, x);
      spot.right = Math.max(spot.right, x + 1);
      spot.top = Math.min(spot.top, y);
      spot.bottom = Math.max(spot.bottom, y + 1);
      spot.depth = Math.max(spot.depth, Math.min(x, y, wide - 1 - x, high - 1 - y));
      for (let down = Math.max(0, y - 1); down <= Math.min(high - 1, y + 1); down++)
        for (let along = Math.max(0, x - 1); along <= Math.min(wide - 1, x + 1); along++) {
          const next = down * wide + along;
          if (seen[next] || !isDark(next)) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    spot.touches = spot.left === 0 || spot.top === 0 || spot.right === wide || spot.bottom === high;
    spots.push({
      ...spot,
      left: spot.left + area.left,
      right: spot.right + area.left,
      top: spot.top + area.top,
      bottom: spot.bottom + area.top,
    });
  }
  return spots;
}

/** Spots as lines of writing from the top down, and from left to right where words of a line stand far apart. */
function linesIn(spots: readonly Spot[], dotsPerInch: number): Area[][] {
  const lines: Spot[][] = [];
  let bottom = -Infinity;
  for (const spot of [...spots].sort((a, b) => a.top - b.top)) {
    if (spot.top - bottom >= PARTED * dotsPerInch || lines.length === 0) lines.push([]);
    lines.at(-1)!.push(spot);
    bottom = Math.max(bottom, spot.bottom);
  }
  return withoutStrays(lines, dotsPerInch).map((line) => {
    const height = Math.max(...line.map((spot) => spot.bottom)) - Math.min(...line.map((spot) => spot.top));
    const pieces: Area[] = [];
    for (const { left, top, right, bottom: low } of [...line].sort((a, b) => a.left - b.left)) {
      const last = pieces.at(-1);
      if (last && left - last.right <= APART * height) {
        last.top = Math.min(last.top, top);
        last.bottom = Math.max(last.bottom, low);
        last.right = Math.max(last.right, right);
      } else pieces.push({ left, top, right, bottom: low });
    }
    return pieces;
  });
}

/** Dots and strokes that stand a little above or below a line belong to it: no line of writing is so low. */
function withoutStrays(lines: readonly Spot[][], dotsPerInch: number): Spot[][] {
  const low = 0.04 * dotsPerInch;
  const topOf = (line: readonly Spot[]) => Math.min(...line.map(({ top }) => top));
  const bottomOf = (line: readonly Spot[]) => Math.max(...line.map(({ bottom }) => bottom));
  const kept: Spot[][] = [];
  let waiting: Spot[] = [];
  for (const line of lines) {
    const isLow = bottomOf(line) - topOf(line) < low;
    const last = kept.at(-1);
    if (!isLow) {
      const near = waiting.filter((spot) => topOf(line) - spot.bottom < low);
      kept.push([...near, ...line]);
      waiting = [];
    } else if (last && topOf(line) - bottomOf(last) < low) last.push(...line);
    else waiting.push(...line);
  }
  // A dash stands alone in its cell.
  return kept.length === 0 && waiting.length > 0 ? [waiting] : kept;
}
