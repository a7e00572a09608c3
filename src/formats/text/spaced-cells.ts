import type { Line } from '../lines.ts';

/** Room between two words of a line: spaces of one kind, a single one of which parts no cells. */
const GAPS = / {2,}|\u3000{2,}|\u00a0{2,}/g;

/** So many gaps in so many lines are those of tables. */
const FEW_GAPS = 40;
const FEW_LINES = 12;
/** Of all gaps, those of one cell alone, and those of whole cells. */
const SINGLE = 0.4;
const WHOLE = 0.97;
/** So many gaps of several cells show that blank ones were kept. */
const FEW_BLANKS = 3;
/** Tables stand in fewer lines, and no line of one is longer. */
const MOST_LINES = 20_000;
const LONGEST = 1000;

/**
 * The spaces that a text prints between two cells of its tables, as a converter puts them where a blank cell is nothing
 * between two of them; null where it does not. In text that is set in columns gaps have any length.
 */
export function cellSeparator(lines: readonly Line[]): string | null {
  const counts = new Map<string, number>();
  let [all, shared] = [0, 0];
  for (const { text } of lines.slice(0, MOST_LINES)) {
    if (text.includes('\t') || text.includes('|') || text.length > LONGEST) continue;
    const gaps = text.trim().match(GAPS) ?? [];
    if (gaps.length > 0) shared += 1;
    for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    all += gaps.length;
  }
  if (all < FEW_GAPS || shared < FEW_LINES) return null;
  const [[unit, single] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const whole = [...counts].filter(([gap]) => gap[0] === unit[0] && gap.length % unit.length === 0);
  const sum = whole.reduce((total, [, count]) => total + count, 0);
  return single >= SINGLE * all && sum >= WHOLE * all && sum - single >= FEW_BLANKS ? unit : null;
}

/** Whether a line prints cells that the separator parts. */
export function hasCells({ text }: Line, separator: string): boolean {
  return text.trimStart().includes(separator) && text.trim() !== '';
}
