import type { Bounds, Rule } from './drawing.ts';
import { moved, type Matrix } from './matrix.ts';

/** Codes of the pieces of a path, as pdf.js lists them. */
const PIECES = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** A filled shape that is no broader is a line. */
export const THICKEST = 4;
/** A line that leaves its axis no further lies along it. */
const SLANT = 0.6;

/** A part of a path: the points it goes through, in points of the page. */
export interface Subpath {
  points: Point[];
  isClosed: boolean;
  /** Which of its points, by index, a curve leads to: rings and seals have such. */
  curved?: ReadonlySet<number>;
  /** The same with points along its curves; absent of one without any. */
  outline?: Point[];
}

type Point = [x: number, y: number];

/** Into so many straight pieces a curve is divided. */
const PIECES_OF_CURVE = 6;

/** The parts of a path. */
export function subpathsOf(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: (Subpath & { curved: Set<number> })[] = [];
  const go = (x: number, y: number): void => {
    const last = subpaths.at(-1);
    last?.points.push(moved(matrix, x, y));
    last?.outline?.push(moved(matrix, x, y));
  };
  const bend = (...places: Point[]): void => {
    const last = subpaths.at(-1);
    if (!last) return;
    const controls = [last.points.at(-1)!, ...places.map(([x, y]) => moved(matrix, x, y))];
    last.outline ??= [...last.points];
    for (let piece = 1; piece <= PIECES_OF_CURVE; piece++)
      last.outline.push(onCurve(controls, piece / PIECES_OF_CURVE));
    last.curved.add(last.points.length);
    last.points.push(controls.at(-1)!);
  };
  for (let at = 0; at < path.length;) {
    switch (path[at]) {
      case PIECES.moveTo:
        subpaths.push({
          points: [moved(matrix, path[at + 1]!, path[at + 2]!)],
          isClosed: false,
          curved: new Set(),
        });
        at += 3;
        break;
      case PIECES.lineTo:
        go(path[at + 1]!, path[at + 2]!);
        at += 3;
        break;
      case PIECES.curveTo:
        bend([path[at + 1]!, path[at + 2]!], [path[at + 3]!, path[at + 4]!], [path[at + 5]!, path[at + 6]!]);
        at += 7;
        break;
      case PIECES.quadraticCurveTo:
        bend([path[at + 1]!, path[at + 2]!], [path[at + 3]!, path[at + 4]!]);
        at += 5;
        break;
      case PIECES.closePath: {
        const last = subpaths.at(-1);
        if (last) last.isClosed = true;
        at += 1;
        break;
      }
      default:
        return subpaths;
    }
  }
  return subpaths;
}

/** A place on a curve that these points lead, from 0 at its beginning to 1. */
function onCurve(controls: readonly Point[], share: number): Point {
  if (controls.length === 1) return controls[0]!;
  return onCurve(
    controls.slice(1).map(([x, y], at): Point => {
      const [fromX, fromY] = controls[at]!;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    }),
    share,
  );
}

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

/** The lines that filled shapes look like: thin ones, and frames, which are a shape with a slightly smaller hole. */
export function filledRules(subpaths: readonly Subpath[]): Rule[] {
  const shapes = subpaths.filter((path) => !isRing(path)).map(({ points }) => around(points));
  return shapes.flatMap((shape, at): Rule[] => {
    const hole = shapes[at + 1];
    if (hole && isFrame(shape, hole)) return sidesOf(shape, hole);
    return thinRules(shape);
  });
}

/** Whether a shape is larger than a dot, and curves lead around most of it. */
function isRing({ points, curved }: Subpath): boolean {
  if (!curved?.size) return false;
  const { left, top, right, bottom } = around(points);
  if (right - left <= THICKEST && bottom - top <= THICKEST) return false;
  const straight = points.reduce((sum, [x, y], at) => {
    const [fromX, fromY] = points[at - 1] ?? [x, y];
    return curved.has(at) ? sum : sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
  return straight < right - left + bottom - top;
}

/** The lines that a shape looks like: a dot may be a piece of either kind. */
export function thinRules({ left, top, right, bottom }: Bounds): Rule[] {
  const rules: Rule[] = [];
  const [isLow, isNarrow] = [bottom - top <= THICKEST, right - left <= THICKEST];
  if (isLow && (!isNarrow || right - left >= (bottom - top) / 2))
    rules.push({ axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right });
  if (isNarrow && (!isLow || bottom - top >= (right - left) / 2))
    rules.push({ axis: 'vertical', at: (left + right) / 2, from: top, to: bottom });
  return rules;
}

function isFrame(shape: Bounds, hole: Bounds): boolean {
  const gaps = [
    hole.left - shape.left,
    hole.top - shape.top,
    shape.right - hole.right,
    shape.bottom - hole.bottom,
  ];
  return (
    gaps.every((gap) => gap >= 0 && gap <= THICKEST) && gaps.some((gap) => gap > 0) && hole.right > hole.left
  );
}

function sidesOf(shape: Bounds, hole: Bounds): Rule[] {
  const { left, top, right, bottom } = {
    left: (shape.left + hole.left) / 2,
    top: (shape.top + hole.top) / 2,
    right: (shape.right + hole.right) / 2,
    bottom: (shape.bottom + hole.bottom) / 2,
  };
  return [
    { axis: 'horizontal', at: top, from: left, to: right },
    { axis: 'horizontal', at: bottom, from: left, to: right },
    { axis: 'vertical', at: left, from: top, to: bottom },
    { axis: 'vertical', at: right, from: top, to: bottom },
  ];
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
