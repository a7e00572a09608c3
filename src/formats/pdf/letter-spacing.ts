import { CHINESE } from './chinese.ts';
import type { TextLine } from './lines.ts';

/** Gaps between characters of Chinese that lie so near to the common one are those of letters set apart. */
const EVEN = 0.12;
const LEAST_SPACING = 0.15;
const MOST_SPACING = 0.8;
/** So many gaps show it, and such a share of all. */
const SHOWN = 10;
const MOST = 0.8;

/** How far apart the characters of these lines are set, in their heights: 0 where not all are set apart evenly. */
export function spacingOf(lines: readonly Pick<TextLine, 'glyphs'>[]): number {
  const gaps = lines.flatMap(({ glyphs }) =>
    glyphs.slice(1).flatMap((glyph, at) => {
      const before = glyphs[at]!;
      if (!CHINESE.test(before.text) || !CHINESE.test(glyph.text)) return [];
      return [(glyph.left - before.right) / Math.max(before.size, glyph.size)];
    }),
  );
  const common = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  if (gaps.length < SHOWN || common < LEAST_SPACING || common > MOST_SPACING) return 0;
  const even = gaps.filter((gap) => Math.abs(gap - common) <= EVEN);
  return even.length >= MOST * gaps.length ? common : 0;
}
