import { darkOf } from './drawn-line.ts';
import { spotsIn } from './ink.ts';
import { outlineOf, type Area, type Look, type Picture } from './picture.ts';

/** In inches: words are as long, whose underlines tell whether a table is underlined; digits are shorter. */
const WORDS = 0.25;
/** A table is underlined where as many of its cells with words are, and so great a share of them. */
const FEWEST = 4;
const MOST = 0.8;
/** In inches: shorter lines stand below one digit or two, and no more paper lies in one, where a comma hangs into it; so much of it is dark. */
const SHORTEST = 0.13;
const TORN = 0.04;
const FULL = 0.9;
/** A stroke is no paler; in pixels: its rows begin and end together. */
const DARK = 90;
const ALIGNED = 3;
/** In inches: no such line is broader; how far above it its writing stands, and how far beyond its ends none does. */
const BROADEST = 0.03;
const ABOVE = 0.09;
const BEYOND = 0.03;
/** So great a share of it has writing above, and no greater one has ink below: what hangs from a comma or a bracket. */
const WRITTEN = 0.5;
const HANGING = 0.1;
/** In pixels: the edge of a stroke is grey. */
const EDGE = 2;
/** No more of the paper beyond its ends is dust. */
const DUST = 0.25;
/** In inches: what is left of a line along the edges of a cell. */
const FRAME = 0.02;
/** In pixels: digits stand no further out beyond the line below them. */
const OUT = 2;
/** A flat sign is wider than high by as much; below a dash the line is shorter than a character by as much, or no longer than the dash by as much: 二 has two strokes as well. */
const FLAT = 1.3;
const OF_CHARACTER = 0.7;
const AS_LONG = 0.85;

/** The lines below the words of a table in which most words are underlined, and how high its writing is; null of any other table. */
export interface Underlining {
  lines: Area[];
  height: number;
}

/** The line below a sign or two, and whether it is one that is no dash. */
export interface BelowSigns {
  line: Area;
  isBelowOne: boolean;
}

/** How the writing of a table is underlined, of which the cells are known roughly: such lines may have parted some. */
export function underliningOf(
  picture: Picture,
  table: Area,
  cells: readonly Area[],
  look: Look,
): Underlining | null {
  const frame = Math.ceil(FRAME * look.dotsPerInch);
  // Lines of a table that is open at its sides end in paper, too, but at its edges.
  const isInside = ({ left, right }: Area) => left > table.left + frame && right < table.right - frame;
  const lines = barsIn(picture, table, look).filter(
    (bar) => isInside(bar) && isBelowWords(picture, bar, look),
  );
  const long = WORDS * look.dotsPerInch;
  const words = lines.filter(({ left, right }) => right - left >= long);
  const isIn = ({ left, top, right, bottom }: Area, line: Area) =>
    line.left >= left &&
    line.right <= right &&
    line.top > top &&
    line.top <= bottom + BROADEST * look.dotsPerInch;
  const worded = cells.filter((cell) => {
    const spots = spotsIn(picture, within(cell, frame, picture), look.darkness);
    const broadest = outlineOf(spots);
    return spots.length > 0 && broadest.right - broadest.left >= long;
  });
  const underlined = worded.filter((cell) => words.some((line) => isIn(cell, line)));
  if (underlined.length < FEWEST || underlined.length < MOST * worded.length) return null;
  const heights = words.map((line) => heightAbove(picture, line, look)).sort((a, b) => a - b);
  return { lines, height: heights[Math.floor(heights.length / 2)]! };
}

/**
 * The line below the one or two signs of a cell of an underlined table, which paper parts from them; null where none is drawn. Below what may be 二, a
 * number in words, it stays.
 */
export function lineBelowSigns(
  picture: Picture,
  cell: Area,
  { height }: Underlining,
  look: Look,
): BelowSigns | null {
  const inner = within(cell, Math.ceil(FRAME * look.dotsPerInch), picture);
  // Between a sign and its line paper may be grey.
  for (const darkness of [look.darkness, Math.max(DARK, look.darkness)]) {
    const found = lowestLine(spotsIn(picture, inner, darkness), height, look.dotsPerInch);
    if (found) return found;
  }
  return null;
}

function lowestLine(spots: readonly Area[], height: number, dotsPerInch: number): BelowSigns | null {
  const lowest = spots.reduce<Area | null>(
    (low, spot) => (!low || spot.bottom > low.bottom ? spot : low),
    null,
  );
  if (!lowest || lowest.bottom - lowest.top > BROADEST * dotsPerInch) return null;
  const long = lowest.right - lowest.left;
  if (long < FLAT * (lowest.bottom - lowest.top)) return null;
  const above = spots.filter((spot) => spot !== lowest);
  if (above.length === 0) return null;
  const signs = outlineOf(above);
  const isCovered = signs.left >= lowest.left - OUT && signs.right <= lowest.right + OUT;
  if (!isCovered || signs.bottom > lowest.top || lowest.top - signs.bottom > ABOVE * dotsPerInch) return null;
  const [wide, high] = [signs.right - signs.left, signs.bottom - signs.top];
  const isDash = high <= BROADEST * dotsPerInch && wide >= FLAT * high;
  if (isDash && long > OF_CHARACTER * height && wide < AS_LONG * long) return null;
  return { line: lowest, isBelowOne: !isDash && wide < high };
}

/** A picture with paper in place of these lines. */
export function withoutLines({ width, height, grey }: Picture, lines: readonly Area[]): Picture {
  const erased = grey.slice();
  for (const { left, top, right, bottom } of lines)
    for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + EDGE); y++)
      erased.fill(255, y * width + Math.max(0, left - EDGE), y * width + Math.min(width, right + EDGE));
  return { width, height, grey: erased };
}

/** The flat strokes in a part of a page that are longer than digits are broad: rows of dark pixels that begin and end together. */
function barsIn(
  picture: Picture,
  { left, top, right, bottom }: Area,
  { darkness, dotsPerInch }: Look,
): Area[] {
  const isDark = darkOf(picture, 'horizontal', Math.max(darkness, DARK));
  const shortest = SHORTEST * dotsPerInch;
  const bars: Area[] = [];
  let open: Area[] = [];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(picture.height, bottom); y++) {
    const runs: (Area & { dark: number })[] = [];
    let last: (Area & { dark: number }) | null = null;
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(picture.width, right); x++) {
      if (!isDark(y, x)) continue;
      if (last && x - last.right <= TORN * dotsPerInch) {
        last.right = x + 1;
        last.dark++;
      } else runs.push((last = { left: x, right: x + 1, top: y, bottom: y + 1, dark: 1 }));
    }
    const long = runs
      .filter((run) => run.right - run.left >= shortest && run.dark >= FULL * (run.right - run.left))
      .map(({ dark: _, ...run }): Area => run);
    for (const run of long) {
      const above = open.find(
        (bar) => Math.abs(bar.left - run.left) <= ALIGNED && Math.abs(bar.right - run.right) <= ALIGNED,
      );
      if (above) run.top = above.top;
      open = open.filter((bar) => bar !== above);
    }
    bars.push(...open);
    open = long;
  }
  bars.push(...open);
  return bars.filter((bar) => bar.bottom - bar.top <= BROADEST * dotsPerInch);
}

function within({ left, top, right, bottom }: Area, edge: number, { width, height }: Picture): Area {
  return {
    left: Math.max(0, Math.round(left) + edge),
    top: Math.max(0, Math.round(top) + edge),
    right: Math.min(width, Math.round(right) - edge),
    bottom: Math.min(height, Math.round(bottom) - edge),
  };
}

/** Whether a line lies below words, from the first of them to the last, and ends in paper: a line of a table ends at others. */
function isBelowWords(
  picture: Picture,
  { left, top, right, bottom }: Area,
  { darkness, dotsPerInch }: Look,
): boolean {
  const beyond = Math.round(BEYOND * dotsPerInch);
  const high = Math.round(ABOVE * dotsPerInch);
  const shareOf = (area: Area) => shareInked(picture, area, darkness);
  const written = { left, right, top: top - high, bottom: top - 1 };
  const below = { left, right, top: bottom + EDGE, bottom: bottom + EDGE + 1 };
  const isBare = (area: Area) => shareOf(area) <= DUST;
  return (
    shareOf(written) >= WRITTEN &&
    shareOf(below) <= HANGING &&
    isBare({ left: left - beyond, right: left - EDGE, top: top - high, bottom }) &&
    isBare({ left: right + EDGE, right: right + beyond, top: top - high, bottom })
  );
}

/** The share of the columns of an area in which something is dark. */
function shareInked({ width, height, grey }: Picture, area: Area, darkness: number): number {
  let inked = 0;
  const [top, bottom] = [Math.max(0, area.top), Math.min(height, area.bottom)];
  for (let x = Math.max(0, area.left); x < Math.min(width, area.right); x++)
    for (let y = top; y < bottom; y++)
      if (255 - grey[y * width + x]! >= darkness) {
        inked++;
        break;
      }
  return inked / Math.max(1, area.right - area.left);
}

/** How high the writing is that stands above a line, up to where paper lies above it. */
function heightAbove(picture: Picture, { left, right, top }: Area, { darkness }: Look): number {
  let y = top - 1;
  const isInked = (at: number) =>
    at > 0 && shareInked(picture, { left, right, top: at, bottom: at + 1 }, darkness) > 0;
  while (y > 0 && !isInked(y)) y--;
  while (isInked(y)) y--;
  return top - y;
}
