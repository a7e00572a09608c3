import { IDENTITY, type Matrix } from './matrix.ts';

/** Writing that leaves its axis more is a stamp or a watermark. */
const SLANT = 0.1;

/** A quarter turn clockwise, how often. */
export type Turn = 0 | 1 | 2 | 3;

/** In which direction a line of writing runs; null where along no axis. */
export function turnOf(a: number, b: number, sign: number): Turn | null {
  const [right, down] = [a * (sign || 1), b * (sign || 1)];
  if (Math.abs(down) <= SLANT * Math.abs(right)) return right >= 0 ? 0 : 2;
  if (Math.abs(right) <= SLANT * Math.abs(down)) return down >= 0 ? 1 : 3;
  return null;
}

/** How far a line of writing leaves the axis that it runs along, in radians clockwise. */
export function slantOf(turn: Turn, right: number, down: number): number {
  const angle = Math.atan2(down, right) - (turn * Math.PI) / 2;
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

/** A turn about the middle of a page, in radians clockwise. */
export function rotation(angle: number, { width, height }: { width: number; height: number }): Matrix {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [width / 2, height / 2];
  return [cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y];
}

/** How a page is turned upright whose writing runs downwards, upside down or upwards, and back. */
export const TURNS: Readonly<
  Record<
    Turn,
    (
      width: number,
      height: number,
    ) => { there: Matrix; back: Matrix; size: { width: number; height: number } }
  >
> = [
  (width, height) => ({ there: IDENTITY, back: IDENTITY, size: { width, height } }),
  (width, height) => ({
    there: [0, -1, 1, 0, 0, width],
    back: [0, 1, -1, 0, width, 0],
    size: { width: height, height: width },
  }),
  (width, height) => ({
    there: [-1, 0, 0, -1, width, height],
    back: [-1, 0, 0, -1, width, height],
    size: { width, height },
  }),
  (width, height) => ({
    there: [0, 1, -1, 0, height, 0],
    back: [0, -1, 1, 0, 0, height],
    size: { width: height, height: width },
  }),
];
