import type { Glyph } from './drawing.ts';

/** Characters that lie over each other by so much of the smaller one, in width and in height, are printed over each other. */
const OVER = 0.3;
/** A watermark is larger than what it lies over. */
const ONE_SIZE = 0.6;
/** So many digits that lie over other digits, or such a share of all characters, are no correction and no stamp. */
const MANY_DIGITS = 3;
const MANY = 0.05;
const FEWEST = 12;
/** In points: the same character so near is one that is drawn twice to look bold. */
const DOUBLED = 1.5;

/**
 * Whether two tables are printed over each other on a page: nobody knows then which of them a number is of, not even one that
 * lies over no other.
 */
export function isPrintedOver(glyphs: readonly Glyph[]): boolean {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left);
  const over = new Set<Glyph>();
  const digits = new Set<string>();
  const widest = sorted.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  sorted.forEach((glyph, at) => {
    for (let index = at + 1; index < sorted.length; index++) {
      const other = sorted[index]!;
      if (other.left - glyph.left > widest) break;
      if (!liesOver(glyph, other)) continue;
      over.add(glyph).add(other);
      if (isDigit(glyph) && isDigit(other)) digits.add(placeOf(glyph));
    }
  });
  return digits.size >= MANY_DIGITS || over.size >= Math.max(FEWEST, MANY * glyphs.length);
}

const isDigit = ({ text }: Glyph): boolean => /^\d$/.test(text);

/** Digits of one number count once. */
const placeOf = ({ left, baseline, size }: Glyph): string =>
  `${Math.round(left / (2 * size))} ${Math.round(baseline / size)}`;

function liesOver(one: Glyph, other: Glyph): boolean {
  const [small, large] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  if (small < ONE_SIZE * large) return false;
  const isDouble =
    one.text === other.text &&
    Math.abs(one.left - other.left) <= DOUBLED &&
    Math.abs(one.baseline - other.baseline) <= DOUBLED;
  if (isDouble) return false;
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  // The boxes of lines of writing touch: characters fill less of their height.
  const high = small - Math.abs(one.baseline - other.baseline);
  const width = Math.min(one.right - one.left, other.right - other.left);
  return wide > OVER * width && high > OVER * small;
}
