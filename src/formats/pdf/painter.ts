import { cover } from './covered.ts';
import type { Bounds, Rule } from './drawing.ts';
import type { GraphicsState, GraphicsStates, Paint } from './graphics-state.ts';
import { laidOnPaper, type Grounds } from './grounds.ts';
import { moved } from './matrix.ts';
import type { Handlers } from './operations.ts';
import type { PageReading } from './page-reading.ts';
import {
  around,
  filledRules,
  isRectangle,
  isSlanted,
  outlined,
  strokedRules,
  strokesOf,
  subpathsOf,
  thinRules,
  type Subpath,
} from './path-rules.ts';

/** A pen that is broader paints areas. */
const BROADEST_PEN = 4;
/** Lines that meet at a corner reach no further beyond it. */
const ENDS = 6;
/** What is less opaque than the one cannot be seen; what is more opaque than the other hides what lies below it. */
const CLEAR = 0.05;
const OPAQUE = 0.99;

/** Codes of what is done to a path, as pdf.js gives them. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);

const UNIT_SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** Finds the straight lines among what is painted, and takes away what is painted over. */
export class Painter {
  private readonly reading: PageReading;
  private readonly grounds: Grounds;

  constructor(reading: PageReading, grounds: Grounds) {
    this.reading = reading;
    this.grounds = grounds;
  }

  paint(code: number, subpaths: readonly Subpath[], state: GraphicsState): void {
    if (state.isMask) return;
    const { clip, pen, fill, matrix } = state;
    const penWidth = pen.width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    if (STROKES.has(code) && pen.isVisible && pen.alpha * state.groupAlpha >= CLEAR) {
      if (penWidth <= BROADEST_PEN) this.add(strokedRules(subpaths), clip);
      const strokes = strokesOf(subpaths);
      if (penWidth <= BROADEST_PEN) this.reading.strokes.push(...strokes.filter(isSlanted));
      else for (const stroke of strokes) this.lay([outlined(stroke, penWidth)], pen, state);
    }
    if (!FILLS.has(code) || fill.alpha * state.groupAlpha < CLEAR) return;
    if (fill.isVisible) this.add(filledRules(subpaths), clip);
    this.lay(subpaths, fill, state);
  }

  /** Colour laid over what was printed before: what it hides nobody sees any more. */
  private lay(subpaths: readonly Subpath[], { colour, alpha }: Paint, state: GraphicsState): void {
    const { clip } = state;
    const ground = state.isMasked ? null : laidOnPaper(colour, alpha * state.groupAlpha);
    this.grounds.lay(ground, clip, subpaths);
    if (colour && isHiding(alpha, state)) this.cover(subpaths, clip);
  }

  private cover(subpaths: readonly Subpath[], clip: Bounds): void {
    cover(this.reading.glyphs, subpaths, clip, this.reading);
  }

  /** A picture, which fills the unit square, over what was printed before. */
  coverSquare(state: GraphicsState, isOpaque: boolean): void {
    if (state.isMask) return;
    const { fill, matrix, clip } = state;
    const square = [{ points: UNIT_SQUARE.map(([x, y]) => moved(matrix, x, y)), isClosed: true }];
    this.grounds.lay(null, clip, square);
    if (isOpaque && isHiding(fill.alpha, state)) this.cover(square, clip);
  }

  /** Colours that run into each other, over all that is drawn on. */
  shade({ clip, isMask }: GraphicsState): void {
    if (isMask) return;
    this.grounds.lay(null, clip, null);
  }

  /** A picture, which fills the unit square: some programs draw lines as pictures. */
  paintSquare({ matrix, clip, fill, groupAlpha, isMask }: GraphicsState): void {
    if (isMask || fill.alpha * groupAlpha < CLEAR) return;
    const corners = [moved(matrix, 0, 0), moved(matrix, 1, 0), moved(matrix, 0, 1), moved(matrix, 1, 1)];
    this.add(thinRules(around(corners)), clip);
  }

  private add(rules: readonly Rule[], clip: Bounds): void {
    for (const rule of rules) {
      const [low, high, from, to] =
        rule.axis === 'horizontal'
          ? [clip.top, clip.bottom, clip.left, clip.right]
          : [clip.left, clip.right, clip.top, clip.bottom];
      if (rule.at < low - 1 || rule.at > high + 1) continue;
      const shown = {
        ...rule,
        from: Math.max(rule.from, from),
        to: Math.min(rule.to, to),
        ...(rule.to > to + ENDS ? { isCut: true } : {}),
      };
      if (shown.to > shown.from) this.reading.rules.push(shown);
    }
  }
}

function isHiding(alpha: number, state: GraphicsState): boolean {
  const { groupAlpha, isOpaque, isGroupOpaque, isMasked, isClipWhole } = state;
  return alpha * groupAlpha > OPAQUE && isOpaque && isGroupOpaque && !isMasked && isClipWhole;
}

const clipNext = ({ states }: { states: GraphicsStates }): void => {
  states.clipsNext = true;
};

const paintSquare = ({ states, painter }: { states: GraphicsStates; painter: Painter }): void =>
  painter.paintSquare(states.drawing);

/** Operations that paint shapes and pictures, or clip to shapes. `opaque`: names of pictures that hide what is below them. */
export const PAINTING: Handlers<{
  states: GraphicsStates;
  painter: Painter;
  opaque: ReadonlySet<string>;
}> = {
  clip: clipNext,
  eoClip: clipNext,
  constructPath: ({ states, painter }, [code, paths]) => {
    const path = (paths as (ArrayLike<number> | null)[])[0];
    const subpaths = path ? subpathsOf(path, states.now.matrix) : [];
    painter.paint(Number(code), subpaths, states.drawing);
    if (states.clipsNext && subpaths.length > 0) {
      states.clipWithin(around(subpaths.flatMap(({ points }) => points)));
      states.now.isClipWhole &&= subpaths.length === 1 && subpaths.every(isRectangle);
    }
    states.clipsNext = false;
  },
  paintImageXObject: ({ states, painter, opaque }, [name]) => {
    painter.coverSquare(states.drawing, opaque.has(String(name)));
    painter.paintSquare(states.drawing);
  },
  paintImageMaskXObject: paintSquare,
  paintInlineImageXObject: paintSquare,
  paintSolidColorImageMask: paintSquare,
  shadingFill: ({ states, painter }) => painter.shade(states.drawing),
};
