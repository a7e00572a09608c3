import type { Bounds, Glyph, Mark } from './drawing.ts';
import { around, isRectangle } from './shapes.ts';
import type { Subpath } from './subpaths.ts';

/** In points: what is smaller than the one is a dot, what is larger than the other no character. */
const LEAST = 1;
const LARGEST = 40;
/** A page with more is a drawing. */
const MOST = 5000;

/** The parts of a path that may be characters which a program drew as shapes: curves and corners, and no lines. */
export function marksOf(subpaths: readonly Subpath[]): Mark[] {
  return subpaths.flatMap((subpath) => {
    const { points, outline = points } = subpath;
    if (outline.length < 3 || isRectangle(subpath) || !leavesAxes(outline)) return [];
    const bounds = around(outline);
    const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
    const isCharacter = Math.max(width, height) >= LEAST && Math.max(width, height) <= LARGEST;
    return isCharacter ? [{ ...bounds, isPicture: false }] : [];
  });
}

/** In points: how far a path of lines along the axes strays from them. */
const STRAYING = 0.3;

function leavesAxes(points: readonly (readonly [x: number, y: number])[]): boolean {
  return points.some(([x, y], at) => {
    const [fromX, fromY] = points[at - 1] ?? [x, y];
    return Math.min(Math.abs(x - fromX), Math.abs(y - fromY)) > STRAYING;
  });
}

/** In heights of a character: how near to a digit a mark of its number stands. */
const BESIDE = 0.15;
const INTO = 0.2;

/** Characters, the digits beside which something is drawn that is none with a sign of it: it may be a digit of their number. */
export function withMarksBeside(glyphs: readonly Glyph[], marks: readonly Mark[]): Glyph[] {
  if (marks.length === 0 || marks.length > MOST) return [...glyphs];
  return glyphs.map((glyph) => {
    if (!/\d$/.test(glyph.text)) return glyph;
    const isBeside = (mark: Mark) => {
      const gap = Math.max(mark.left - glyph.right, glyph.left - mark.right);
      const shared = Math.min(mark.bottom, glyph.bottom) - Math.max(mark.top, glyph.top);
      return (
        gap >= -INTO * glyph.size &&
        gap <= BESIDE * glyph.size &&
        shared >= (mark.bottom - mark.top) / 2 &&
        mark.bottom - mark.top <= 2 * glyph.size
      );
    };
    return marks.some(isBeside) ? { ...glyph, isBesideMark: true } : glyph;
  });
}

/** A shape of such a share of a cell's sides is its ground or its frame. */
const FRAME = 0.8;

/** Whether something is drawn in a cell that may be its number: a picture, or shapes no larger than it. */
export function holdsMark(cell: Bounds, marks: readonly Mark[]): boolean {
  if (marks.length > MOST) return false;
  const [width, height] = [cell.right - cell.left, cell.bottom - cell.top];
  return marks.some(({ left, top, right, bottom, isPicture }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (x < cell.left || x > cell.right || y < cell.top || y > cell.bottom) return false;
    if (right - left > width + 2 || bottom - top > height + 2) return false;
    return isPicture || right - left < FRAME * width || bottom - top < FRAME * height;
  });
}
