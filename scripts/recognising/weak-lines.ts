import type { Rule } from '../../src/formats/pdf/drawing.ts';
import type { Picture } from './picture.ts';

/** In inches: how far beside a line its paper begins. */
const BESIDE = 0.025;
/** Beside a line it is no darker than that share of it. */
const PAPER = 0.4;

/**
 * Where a page may have lines of dashes, of dots, or paler ones, which no single pixel shows: along each the mean is dark, and
 * paper lies at both of its sides. `stretch` is what the mean is taken over, in inches: longer than a dash and the gap behind it. The
 * answer counts as IsLine in drawn-line.ts does.
 */
export function weakLinesOf(
  { width, height, grey }: Picture,
  axis: Rule['axis'],
  darkness: number,
  dotsPerInch: number,
  stretch: number,
): (lane: number, at: number) => boolean {
  const [lanes, length] = axis === 'horizontal' ? [height, width] : [width, height];
  const [across, along] = axis === 'horizontal' ? [width, 1] : [1, width];
  const half = Math.round((stretch * dotsPerInch) / 2);
  const beside = Math.max(2, Math.round(BESIDE * dotsPerInch));
  const means = new Uint8Array(lanes * length);
  for (let lane = 0; lane < lanes; lane++) {
    let sum = 0;
    const inkAt = (at: number) => (at < 0 || at >= length ? 0 : 255 - grey[lane * across + at * along]!);
    for (let at = -half; at < half; at++) sum += inkAt(at);
    for (let at = 0; at < length; at++) {
      sum += inkAt(at + half) - inkAt(at - half - 1);
      means[lane * length + at] = sum / (2 * half + 1);
    }
  }
  return (lane, at) => {
    const own = means[lane * length + at]!;
    if (own < darkness || lane < beside || lane + beside >= lanes) return false;
    const sides = Math.max(means[(lane - beside) * length + at]!, means[(lane + beside) * length + at]!);
    return sides <= PAPER * own;
  };
}
