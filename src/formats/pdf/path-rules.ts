import type { Bounds, Rule } from './drawing.ts';
import { around } from './shapes.ts';
import type { Subpath } from './subpaths.ts';

/** A filled shape that is no broader is a line. */
export const THICKEST = 4;

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
