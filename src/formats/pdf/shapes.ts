import type { Bounds } from './drawing.ts';
import { moved, type Matrix } from './matrix.ts';
import { SLANT } from './strokes.ts';
import type { Point, Subpath } from './subpaths.ts';

/** How many corners these parts have, points along their curves among them. */
export function cornersOf(subpaths: readonly Subpath[]): number {
  return subpaths.reduce((sum, { points, outline = points }) => sum + outline.length, 0);
}

/** The area of a path. */
export interface Shape {
  subpaths: readonly Subpath[];
  /** Whether one part within another is a hole whichever way it is drawn; else where it is drawn the other way. */
  isEvenOdd: boolean;
}

/** Whether a place lies in a shape. */
export function isInside({ subpaths, isEvenOdd }: Shape, x: number, y: number): boolean {
  let turns = 0;
  for (const { points, outline = points } of subpaths)
    outline.forEach(([toX, toY], at) => {
      const [fromX, fromY] = outline[at === 0 ? outline.length - 1 : at - 1]!;
      if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX))
        turns += toY > fromY ? 1 : -1;
    });
  return isEvenOdd ? turns % 2 !== 0 : turns !== 0;
}

/** Whether a part of a path is a rectangle along the axes. */
export function isRectangle({ points }: Subpath): boolean {
  const corners = points.length === 5 ? points.slice(0, 4) : points;
  const { left, top, right, bottom } = around(points);
  const isNear = (one: number, other: number) => Math.abs(one - other) <= SLANT;
  return (
    corners.length === 4 &&
    points.every(([x, y]) => (isNear(x, left) || isNear(x, right)) && (isNear(y, top) || isNear(y, bottom)))
  );
}

/** The bounds of points. */
export function around(points: readonly (readonly [x: number, y: number])[]): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

const UNIT_SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** The corners of the unit square, which pictures fill, on the page. */
export function unitSquareOn(matrix: Matrix): Point[] {
  return UNIT_SQUARE.map(([x, y]) => moved(matrix, x, y));
}
