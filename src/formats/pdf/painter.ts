import { clippedTo, shows, type Clip } from './clip.ts';
import { cover } from './covered.ts';
import type { Bounds, Mark } from './drawing.ts';
import type { GraphicsState, Paint } from './graphics-state.ts';
import { laidOnPaper, type Grounds } from './grounds.ts';
import { marksOf } from './marks.ts';
import type { PageReading } from './page-reading.ts';
import { filledRules, THICKEST, thinRules } from './path-rules.ts';
import { around, isRectangle, unitSquareOn, type Shape } from './shapes.ts';
import { addShown } from './shown-rules.ts';
import { isSlanted, outlined, strokedRules, strokesOf } from './strokes.ts';

/** A pen that is broader paints areas. */
const BROADEST_PEN = 4;
/** What is less opaque than the one cannot be seen; what is more opaque than the other hides what lies below it. */
const CLEAR = 0.05;
const OPAQUE = 0.99;

/** Codes of what is done to a path, as pdf.js gives them. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);

/** A page with more is a drawing. */
const MOST_MARKS = 5001;
/** Of more it is not looked at what each of them stands on. */
const MANY_MARKS = 500;

/** Finds the straight lines among what is painted, and takes away what is painted over. */
export class Painter {
  private readonly reading: PageReading;
  private readonly grounds: Grounds;

  constructor(reading: PageReading, grounds: Grounds) {
    this.reading = reading;
    this.grounds = grounds;
  }

  paint(code: number, shape: Shape, state: GraphicsState): void {
    if (state.isMask) return;
    const { subpaths } = shape;
    const { clip, pen, fill, matrix } = state;
    const penWidth = pen.width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    const isStroked = STROKES.has(code) && pen.isVisible && pen.alpha * state.groupAlpha >= CLEAR;
    const isFilled = FILLS.has(code) && fill.alpha * state.groupAlpha >= CLEAR;
    const isLine = isStroked && penWidth <= BROADEST_PEN;
    if (isLine) this.mark(marksOf(subpaths), pen, state);
    if (isFilled) this.mark(marksOf(subpaths), fill, state);
    const strokes = isStroked ? strokesOf(subpaths) : [];
    if (isLine) this.reading.strokes.push(...strokes.filter(isSlanted));
    if (state.isRemark) return;
    if (isLine) addShown(this.reading, strokedRules(subpaths), clip);
    else
      for (const stroke of strokes)
        this.lay({ subpaths: [outlined(stroke, penWidth)], isEvenOdd: false }, pen, state);
    if (!isFilled) return;
    if (fill.isVisible) addShown(this.reading, filledRules(subpaths), clip);
    this.lay(shape, fill, state);
  }

  /** Colour laid over what was printed before: what it hides nobody sees any more. */
  private lay(shape: Shape, { colour, alpha }: Paint, state: GraphicsState): void {
    const { clip } = state;
    const ground = state.isMasked ? null : laidOnPaper(colour, alpha * state.groupAlpha);
    this.grounds.lay(ground, clip, shape);
    if (colour && isHiding(alpha, state)) this.cover(shape, clip);
  }

  private cover(shape: Shape, clip: Clip): void {
    cover(this.reading.glyphs, shape, clip, this.reading);
    if (!shape.subpaths.every(isRectangle) || shape.subpaths.length > 1 || clip.shapes) return;
    this.reading.steps += this.reading.marks.length;
    const area = clippedTo(clip, around(shape.subpaths[0]!.points));
    this.reading.marks = this.reading.marks.filter((mark) => !isAround(area, mark));
  }

  /** What may be characters that are drawn as shapes, as far as the page shows them. */
  private mark(marks: readonly Mark[], { colour, alpha, isVisible }: Paint, state: GraphicsState): void {
    for (const mark of marks.slice(0, MOST_MARKS - this.reading.marks.length)) {
      const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
      if (!shows(state.clip, x, y, this.reading)) continue;
      const isDrawing = this.reading.marks.length > MANY_MARKS;
      if (isDrawing ? isVisible : this.grounds.seen(colour, alpha * state.groupAlpha, x, y))
        this.reading.marks.push(mark);
    }
  }

  /** A picture, which fills the unit square, over what was printed before. */
  coverSquare(state: GraphicsState, isOpaque: boolean): void {
    if (state.isMask || state.isRemark) return;
    const { fill, matrix, clip } = state;
    const points = unitSquareOn(matrix);
    const square: Shape = { subpaths: [{ points, isClosed: true }], isEvenOdd: false };
    this.grounds.lay(null, clip, square);
    if (isOpaque && isHiding(fill.alpha, state)) this.cover(square, clip);
  }

  /** Colours that run into each other, over all that is drawn on. */
  shade({ clip, isMask, isRemark }: GraphicsState): void {
    if (isMask || isRemark) return;
    this.grounds.lay(null, clip, null);
  }

  /** A picture, which fills the unit square: some programs draw lines as pictures. */
  paintSquare({ matrix, clip, fill, groupAlpha, isMask, isRemark }: GraphicsState): void {
    if (isMask || fill.alpha * groupAlpha < CLEAR) return;
    const square = around(unitSquareOn(matrix));
    const rules = thinRules(square);
    if (!isRemark) addShown(this.reading, rules, clip);
    const shown = clippedTo(clip, square);
    const isShown = shown.right > shown.left && shown.bottom > shown.top;
    if (isShown && mayBePicturedNumber(square) && this.reading.marks.length < MOST_MARKS)
      this.reading.marks.push({ ...shown, isPicture: true });
  }
}

/** Whether a picture is no dot and no line. */
function mayBePicturedNumber({ left, top, right, bottom }: Bounds): boolean {
  const [least, most] = [right - left, bottom - top].sort((a, b) => a - b);
  return most! >= THICKEST && 3 * least! >= most!;
}

function isAround(outer: Bounds, { left, top, right, bottom }: Bounds): boolean {
  return outer.left <= left && outer.top <= top && outer.right >= right && outer.bottom >= bottom;
}

function isHiding(alpha: number, state: GraphicsState): boolean {
  const { groupAlpha, isOpaque, isGroupOpaque, isMasked } = state;
  return alpha * groupAlpha > OPAQUE && isOpaque && isGroupOpaque && !isMasked;
}
