/**
 * Two paragraphs of one agency are near-identical when they are alike but for their figures, or have at least nine
 * tenths of their pairs of characters in common: what an office copies from last year's report and touches up.
 */
const ALIKE = 0.9;

const FIGURES = /\d+(?:[.,]\d+)*/g;

/** Takes folded texts. */
export function nearIdentical(one: string, other: string): boolean {
  const a = one.replace(FIGURES, '0');
  const b = other.replace(FIGURES, '0');
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  // With fewer pairs than this the shorter one cannot have enough in common with the longer.
  if (shorter.length < 2 || 2 * (shorter.length - 1) < ALIKE * (a.length + b.length - 2)) return false;
  const left = new Map<string, number>();
  for (let at = 0; at + 1 < shorter.length; at += 1) {
    const pair = shorter.slice(at, at + 2);
    left.set(pair, (left.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 1 < longer.length; at += 1) {
    const pair = longer.slice(at, at + 2);
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  return 2 * common >= ALIKE * (a.length + b.length - 2);
}
