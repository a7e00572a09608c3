import type { Glyph, Rule } from './drawing.ts';

/** Where in the height of a character a line strikes it through. */
const FROM = 0.2;
const TO = 0.55;
/** A line that goes on further is one of a table. */
const OVERHANG = 2;

/** The characters that no line strikes through. A line that strikes is as long as the words that it takes back. */
export function withoutStruck(glyphs: readonly Glyph[], rules: readonly Rule[]): Glyph[] {
  const strokes = rules.filter(({ axis }) => axis === 'horizontal');
  if (strokes.length === 0) return [...glyphs];
  const struck = new Set<Glyph>();
  for (const { at, from, to } of strokes) {
    const under = glyphs.filter(
      (glyph) =>
        glyph.left >= from - 1 &&
        glyph.right <= to + 1 &&
        at < glyph.baseline - FROM * glyph.size &&
        at > glyph.baseline - TO * glyph.size,
    );
    if (under.length === 0) continue;
    const [left, right] = [
      Math.min(...under.map((glyph) => glyph.left)),
      Math.max(...under.map((glyph) => glyph.right)),
    ];
    if (from >= left - OVERHANG && to <= right + OVERHANG) under.forEach((glyph) => struck.add(glyph));
  }
  return glyphs.filter((glyph) => !struck.has(glyph));
}
