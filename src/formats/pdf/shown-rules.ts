import { isInShapes, type Clip } from './clip.ts';
import type { Rule } from './drawing.ts';
import type { PageReading } from './page-reading.ts';

/** Lines that meet at a corner reach no further beyond it. */
const ENDS = 6;
/** Where along a line it is looked at whether it is shown. */
const SHARES = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Adds lines to what was read of a page, as far as it shows them: not beyond what is drawn on. */
export function addShown(reading: PageReading, rules: readonly Rule[], clip: Clip): void {
  for (const rule of rules) {
    const [low, high, from, to] =
      rule.axis === 'horizontal'
        ? [clip.top, clip.bottom, clip.left, clip.right]
        : [clip.left, clip.right, clip.top, clip.bottom];
    if (rule.at < low - 1 || rule.at > high + 1) continue;
    const shown = {
      ...rule,
      from: Math.max(rule.from, from),
      to: Math.min(rule.to, to),
      ...(rule.to > to + ENDS ? { isCut: true } : {}),
    };
    if (shown.to > shown.from && isSeen(reading, shown, clip)) reading.rules.push(shown);
  }
}

/** Whether the shapes that are drawn on show most of a line. */
function isSeen(reading: PageReading, { axis, at, from, to }: Rule, clip: Clip): boolean {
  if (!clip.shapes) return true;
  const seen = SHARES.filter((share) => {
    const along = from + share * (to - from);
    const [x, y] = axis === 'horizontal' ? [along, at] : [at, along];
    return isInShapes(clip, x, y, reading);
  });
  return seen.length > SHARES.length / 2;
}
