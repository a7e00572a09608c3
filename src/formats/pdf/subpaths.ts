import { moved, type Matrix } from './matrix.ts';

/** Codes of the pieces of a path, as pdf.js lists them. */
const PIECES = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** A part of a path: the points it goes through, in points of the page. */
export interface Subpath {
  points: Point[];
  isClosed: boolean;
  /** Which of its points, by index, a curve leads to: rings and seals have such. */
  curved?: ReadonlySet<number>;
  /** The same with points along its curves; absent of one without any. */
  outline?: Point[];
}

export type Point = [x: number, y: number];

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
