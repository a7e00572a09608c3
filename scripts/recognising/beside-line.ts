import type { Line } from './drawn-line.ts';
import type { Picture } from './picture.ts';

/** So much of what lies right beside a short line may be dark, at both of its sides and at one, so far from it in inches. */
const CROSSED = 0.15;
const FILLED = 0.4;
export const BESIDE = 0.012;

/** Whether strokes of letters lead away from a line, at both of its sides or all along one. */
export function isCrossed(picture: Picture, darkness: number, line: Line, beside: number): boolean {
  const shares = sharesBeside(picture, darkness, line, beside);
  return Math.min(...shares) > CROSSED || Math.max(...shares) > FILLED;
}

/** How much of what lies right beside a line is dark, on either side of it. */
export function sharesBeside(
  { width, height, grey }: Picture,
  darkness: number,
  line: Line,
  beside: number,
): number[] {
  const [across, along] = line.axis === 'horizontal' ? [width, 1] : [1, width];
  const lanes = line.axis === 'horizontal' ? height : width;
  const [from, to] = [line.from + 2 * beside, line.to - 2 * beside];
  return [-1, 1].map((side) => {
    const lane = Math.round(line.at - 1 + side * (line.breadth / 2 + beside));
    if (lane < 0 || lane >= lanes) return 0;
    let dark = 0;
    for (let at = Math.ceil(from); at < to; at++)
      if (255 - grey[lane * across + at * along]! >= darkness) dark++;
    return dark / (to - from);
  });
}
