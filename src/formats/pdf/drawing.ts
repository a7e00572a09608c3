/** Edges in points, from the upper left corner of a page as it is shown. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A printed character that shows something. */
export interface Glyph extends Bounds {
  /** What it stands for; several characters where it is a ligature. */
  text: string;
  /** Where its line of writing runs. */
  baseline: number;
  /** Height of the font in points. */
  size: number;
  /** Its colour and how much shines through it; absent where nothing tells. */
  ink?: string;
  /** Whether it can hardly be told from what it stands on, as a watermark. */
  isFaint?: boolean;
  /** Whether a blank is printed right before it. */
  isSpaced?: boolean;
  /** Whether a blank is printed before it on its line, at whatever distance. */
  isBehindBlank?: boolean;
  /** Whether something is drawn right beside it that may be a digit of its number. */
  isBesideMark?: boolean;
}

/** Something as small as a character that is drawn and is none: it may be a number all the same, of which nothing tells what it is. */
export interface Mark extends Bounds {
  /** Whether it is a picture, and no shape. */
  isPicture: boolean;
}

/** A drawn straight line along an axis. */
export interface Rule {
  axis: 'horizontal' | 'vertical';
  /** Where it lies: y of a horizontal one, x of a vertical one. */
  at: number;
  from: number;
  to: number;
  /** Whether it goes on beyond its end, where the page does not show it. */
  isCut?: boolean;
}

/** What a page shows, of what matters here: characters, straight lines, and what may be a number all the same. */
export interface Drawing {
  /** Size in points as it is shown, turned pages turned. */
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  marks: Mark[];
}

/** The smallest bounds around all of these; null where there are none. */
export function boundsAround(parts: readonly Bounds[]): Bounds | null {
  const [first, ...others] = parts;
  if (!first) return null;
  let { left, top, right, bottom } = first;
  for (const other of others) {
    left = Math.min(left, other.left);
    top = Math.min(top, other.top);
    right = Math.max(right, other.right);
    bottom = Math.max(bottom, other.bottom);
  }
  return { left, top, right, bottom };
}

/** Whether a character stands within these bounds. */
export function isWithin(glyph: Glyph, { left, top, right, bottom }: Bounds): boolean {
  const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
  return x > left && x < right && y > top && y < bottom;
}
