import type { Glyph } from './drawing.ts';
import type { CutOff } from './page-reading.ts';

/** Stands where a number goes on that cannot be read whole: no number has it. */
export const TORN = '…';

/** Characters of numbers that stand no further apart, in heights of a character, are of one number. */
const ONE_NUMBER = 0.08;
/** On one line of writing, in heights of a character. */
const ONE_LINE = 0.3;

const IN_NUMBER = /^[\d.,，]$/;

/**
 * Characters, those of numbers that reach from one cell into another, or out of the table, with a sign that they do:
 * neither cell has a number then. `fieldOf` gives the cell that a character stands in.
 */
export function withTornNumbers(
  glyphs: readonly Glyph[],
  fieldOf: (glyph: Glyph) => unknown,
  gap: number = ONE_NUMBER,
): Glyph[] {
  const digits = glyphs.filter(({ text }) => IN_NUMBER.test(text));
  const sorted = [...digits].sort((a, b) => a.left - b.left);
  const torn = new Map<Glyph, string>();
  sorted.forEach((glyph, at) => {
    for (let index = at + 1; index < sorted.length; index++) {
      const next = sorted[index]!;
      const near = Math.max(glyph.size, next.size);
      if (next.left - glyph.right > gap * near) break;
      const isNext =
        next.left - glyph.right > -ONE_LINE * near &&
        Math.abs(next.baseline - glyph.baseline) <= ONE_LINE * near;
      if (!isNext || fieldOf(glyph) === fieldOf(next)) continue;
      const [own, others] = [torn.get(glyph) ?? glyph.text, torn.get(next) ?? next.text];
      torn.set(glyph, own.endsWith(TORN) ? own : own + TORN);
      torn.set(next, others.startsWith(TORN) ? others : TORN + others);
    }
  });
  return torn.size === 0
    ? [...glyphs]
    : glyphs.map((glyph) => (torn.has(glyph) ? { ...glyph, text: torn.get(glyph)! } : glyph));
}

/** What is cut off so near to a digit, in heights of a character, may be of its number, however far its digits are set apart. */
const CUT_OFF = 0.6;
/** A page on which an edge runs through a table cuts off fewer digits. */
const MOST_HIDDEN = 2000;
/** How far apart a character lies from itself where a program draws it twice, in points. */
const SAME_PLACE = 1;
const STEPS = [-SAME_PLACE, 0, SAME_PLACE];
const AROUND = STEPS.flatMap((right) => STEPS.map((down) => [right, down] as const));

/**
 * Characters that a page shows, those of numbers of which it does not show every digit with a sign that it does not. A sign alone
 * stands for digits right beyond the edge on a line of which others are shown: where they stand nothing is blank.
 */
export function withCutNumbers(glyphs: readonly Glyph[], cutOff: readonly CutOff[]): Glyph[] {
  // What is drawn piece by piece is cut off in one piece and shown in another.
  const placeOf = ({ text }: Glyph, x: number, y: number) => `${Math.round(x)} ${Math.round(y)} ${text}`;
  const shown = Map.groupBy(glyphs, (glyph) => placeOf(glyph, glyph.left, glyph.baseline));
  const isShown = (one: CutOff): boolean =>
    AROUND.some(([right, down]) =>
      shown
        .get(placeOf(one, one.left + right, one.baseline + down))
        ?.some(
          (other) =>
            Math.abs(other.left - one.left) <= SAME_PLACE &&
            Math.abs(other.baseline - one.baseline) <= SAME_PLACE,
        ),
    );
  const hidden = new Set(cutOff.filter((one) => !isShown(one)));
  if (hidden.size === 0) return [...glyphs];
  const isHidden = new Set<Glyph>(hidden);
  const torn = withTornNumbers([...glyphs, ...hidden], (glyph) => isHidden.has(glyph), CUT_OFF);
  if (hidden.size > MOST_HIDDEN) return torn.slice(0, glyphs.length);
  const digits = [...glyphs.filter(({ text }) => IN_NUMBER.test(text)), ...hidden];
  const goesOn = ({ left, size, baseline }: Glyph) =>
    digits.some(
      (other) =>
        other.left < left &&
        left - other.right <= CUT_OFF * size &&
        Math.abs(other.baseline - baseline) <= SAME_PLACE,
    );
  const lines = new Set(glyphs.map(({ baseline }) => Math.round(baseline)));
  const isOnLine = ({ baseline }: Glyph) => STEPS.some((step) => lines.has(Math.round(baseline + step)));
  const alone = [...hidden].filter((own) => own.isAtEdge && isOnLine(own) && !goesOn(own));
  return [...torn.slice(0, glyphs.length), ...alone.map((glyph) => ({ ...glyph, text: TORN }))];
}
