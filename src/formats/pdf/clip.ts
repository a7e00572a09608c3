import type { Bounds } from './drawing.ts';
import { MOST_STEPS, type Effort } from './printed-glyphs.ts';
import { around, cornersOf, isInside, isRectangle, type Shape } from './shapes.ts';

/** The part of a page that is drawn on: what lies within its bounds and in each of its shapes. */
export interface Clip extends Bounds {
  /** Those that are no rectangle, the last one first; null where there are none. */
  shapes: Shapes | null;
}

interface Shapes {
  shape: Shape;
  others: Shapes | null;
}

/** The part of a clip that lies within bounds, too. */
export function clippedTo(clip: Clip, { left, top, right, bottom }: Bounds): Clip {
  return {
    left: Math.max(clip.left, left),
    top: Math.max(clip.top, top),
    right: Math.min(clip.right, right),
    bottom: Math.min(clip.bottom, bottom),
    shapes: clip.shapes,
  };
}

/** The part of a clip that lies in a shape, too. */
export function clippedIn(clip: Clip, shape: Shape): Clip {
  const { subpaths } = shape;
  const bounded = clippedTo(clip, around(subpaths.flatMap(({ points }) => points)));
  const isWhole = subpaths.length === 1 && isRectangle(subpaths[0]!);
  return isWhole ? bounded : { ...bounded, shapes: { shape, others: clip.shapes } };
}

/** Whether a place within the bounds of a clip lies in all its shapes. `effort` grows by what that costs. */
export function isInShapes({ shapes }: Clip, x: number, y: number, effort: Effort): boolean {
  for (let own = shapes; own && effort.steps <= MOST_STEPS; own = own.others) {
    effort.steps += cornersOf(own.shape.subpaths);
    if (!isInside(own.shape, x, y)) return false;
  }
  return true;
}

/** Whether a clip shows a place. */
export function shows(clip: Clip, x: number, y: number, effort: Effort): boolean {
  const { left, top, right, bottom } = clip;
  return x >= left && x <= right && y >= top && y <= bottom && isInShapes(clip, x, y, effort);
}
