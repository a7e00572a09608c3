import type { Rule } from './drawing.ts';
import type { Subpath } from './subpaths.ts';

/** A line that leaves its axis no further lies along it. */
export const SLANT = 0.6;

/** A straight line from one place to another. */
export type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** The straight lines of these paths. */
export function strokesOf(subpaths: readonly Subpath[]): Stroke[] {
  return subpaths.flatMap(({ points, isClosed, curved }) => {
    const ends = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
    return ends.flatMap(([x, y], at): Stroke[] =>
      curved?.has(at + 1) ? [] : [[points[at]![0], points[at]![1], x, y]],
    );
  });
}

/** Whether a line lies along no axis. */
export function isSlanted([fromX, fromY, toX, toY]: Stroke): boolean {
  return Math.min(Math.abs(toX - fromX), Math.abs(toY - fromY)) > SLANT * 2;
}

/** What a pen of this width paints along a straight line. */
export function outlined([fromX, fromY, toX, toY]: Stroke, width: number): Subpath {
  const length = Math.hypot(toX - fromX, toY - fromY) || 1;
  const [x, y] = [(-(toY - fromY) / length) * (width / 2), ((toX - fromX) / length) * (width / 2)];
  return {
    points: [
      [fromX + x, fromY + y],
      [toX + x, toY + y],
      [toX - x, toY - y],
      [fromX - x, fromY - y],
    ],
    isClosed: true,
  };
}

/** The lines along an axis that a pen draws on these paths. */
export function strokedRules(subpaths: readonly Subpath[]): Rule[] {
  return subpaths.flatMap(({ points, isClosed, curved }) => {
    const ends = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
    return ends.flatMap(([x, y], at): Rule[] => {
      if (curved?.has(at + 1)) return [];
      const [fromX, fromY] = points[at]!;
      if (Math.abs(fromY - y) <= SLANT && Math.abs(fromX - x) > SLANT) {
        return [
          { axis: 'horizontal', at: (fromY + y) / 2, from: Math.min(fromX, x), to: Math.max(fromX, x) },
        ];
      }
      if (Math.abs(fromX - x) <= SLANT && Math.abs(fromY - y) > SLANT) {
        return [{ axis: 'vertical', at: (fromX + x) / 2, from: Math.min(fromY, y), to: Math.max(fromY, y) }];
      }
      return [];
    });
  });
}
