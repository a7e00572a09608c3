import type { Bounds, Glyph } from './drawing.ts';

/** In points: the side of the squares by which characters are found. */
const SQUARE = 16;
/** Characters and areas lie further away only where a file is made to be slow. */
const FARTHEST = 1000;

/** So many comparisons take less than a second; the page of a report takes a million. */
export const MOST_STEPS = 30_000_000;

/** What reading a page has cost, in comparisons of what lies over what. */
export interface Effort {
  steps: number;
}

/** The characters that were printed and can still be seen, in their order, and by where they stand. */
export class PrintedGlyphs {
  /** As they are seen, by what was printed. */
  private readonly seen = new Map<Glyph, Glyph>();
  private readonly squares = new Map<number, Glyph[]>();
  private readonly effort: Effort;

  constructor(effort: Effort) {
    this.effort = effort;
  }

  get size(): number {
    return this.seen.size;
  }

  add(glyph: Glyph): void {
    this.seen.set(glyph, glyph);
    for (const square of squaresOf(glyph)) {
      const own = this.squares.get(square);
      if (own) own.push(glyph);
      else this.squares.set(square, [glyph]);
    }
  }

  all(): Glyph[] {
    return [...this.seen.values()];
  }

  /** Puts what `change` makes of each character that may touch these bounds in its place; nothing for null. */
  change(bounds: Bounds, change: (glyph: Glyph) => Glyph | null): void {
    const near = new Set<Glyph>();
    for (const square of squaresOf(bounds)) {
      const own = this.squares.get(square) ?? [];
      this.effort.steps += 1 + own.length;
      for (const glyph of own) near.add(glyph);
    }
    for (const printed of near) {
      const glyph = this.seen.get(printed);
      const changed = glyph ? change(glyph) : null;
      if (changed) this.seen.set(printed, changed);
      else this.seen.delete(printed);
    }
  }
}

function* squaresOf({ left, top, right, bottom }: Bounds): Generator<number> {
  const squareAt = (place: number) => Math.min(FARTHEST, Math.max(-FARTHEST, Math.floor(place / SQUARE)));
  for (let row = squareAt(top); row <= squareAt(bottom); row++)
    for (let column = squareAt(left); column <= squareAt(right); column++) yield row * 4 * FARTHEST + column;
}
