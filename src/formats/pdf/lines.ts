import { boundsAround, type Bounds, type Glyph } from './drawing.ts';
import { textOf } from './line-text.ts';

/** Characters on one line of writing, with what they say. */
export interface TextLine extends Bounds {
  text: string;
  baseline: number;
  /** Height of most of its characters. */
  size: number;
  glyphs: Glyph[];
}

/** Characters whose lines of writing lie nearer to each other, in heights of a character, are on one line. */
const ONE_LINE = 0.5;

/** The same character at nearly the same place is one that is drawn twice to look bold. */
const DOUBLED = 0.15;

/** Characters as lines of writing from the top down; `spacing`: how far apart they are set, in heights of a character. */
export function linesOf(glyphs: readonly Glyph[], spacing = 0): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const groups: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const last = groups.at(-1);
    const size = Math.max(last?.size ?? 0, glyph.size);
    if (last && glyph.baseline - last.baseline <= ONE_LINE * size) {
      last.glyphs.push(glyph);
      // The line of writing is that of its largest characters: a raised mark comes before them.
      if (glyph.size > last.size) Object.assign(last, { baseline: glyph.baseline, size: glyph.size });
    } else groups.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  return groups.map(({ glyphs: own, baseline }) => lineOf(own, baseline, spacing));
}

function lineOf(glyphs: readonly Glyph[], baseline: number, spacing: number): TextLine {
  const ordered = withoutDoubles([...glyphs].sort((a, b) => a.left - b.left));
  const size = commonSize(ordered);
  const text = textOf(ordered, { baseline, size, spacing });
  return { text, baseline, size, glyphs: ordered, ...boundsAround(ordered)! };
}

function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const near = DOUBLED * glyph.size;
    const isDouble = kept
      .slice(-3)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.left - glyph.left) <= near &&
          Math.abs(other.baseline - glyph.baseline) <= near,
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

/** The size of most characters, whose tenths do not matter; of two that are as frequent the larger. */
export function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}
