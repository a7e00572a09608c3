import type { Rule } from '../../src/formats/pdf/drawing.ts';
import { connected } from '../../src/formats/pdf/touching-rules.ts';
import type { Picture } from './picture.ts';

/** In points: strokes of letters that touch reach no further. */
const LETTERS = 50;
/** In pixels: what is left of a line beside its middle. */
const BESIDE = 3;

/** A page with paper where lines are drawn on it. */
export function withoutRules(
  { width, height, grey }: Picture,
  rules: readonly Rule[],
  dotsPerInch: number,
): Picture {
  const points = 72 / dotsPerInch;
  const erased = grey.slice();
  // A character of Chinese that looks like a frame is none.
  const ofTables = connected(rules).filter((group) => reachOf(group) >= LETTERS);
  for (const { axis, at, from, to } of ofTables.flat()) {
    const [first, last] = [Math.round(at / points) - BESIDE, Math.round(at / points) + BESIDE];
    const [begin, end] = [Math.round(from / points) - BESIDE, Math.round(to / points) + BESIDE];
    const [top, bottom, left, right] =
      axis === 'horizontal' ? [first, last, begin, end] : [begin, end, first, last];
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
      erased.fill(255, y * width + Math.max(0, left), y * width + Math.min(width, right));
  }
  return { width, height, grey: erased };
}

/** How far lines that touch reach along or across. */
function reachOf(rules: readonly Rule[]): number {
  const reachAlong = (axis: Rule['axis']): number => {
    const places = rules.flatMap((rule) => (rule.axis === axis ? [rule.from, rule.to] : [rule.at]));
    return Math.max(...places) - Math.min(...places);
  };
  return Math.max(reachAlong('horizontal'), reachAlong('vertical'));
}
