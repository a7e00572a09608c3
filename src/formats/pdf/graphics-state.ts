import { clippedIn, type Clip } from './clip.ts';
import type { Bounds } from './drawing.ts';
import type { Font } from './fonts.ts';
import type { Colour } from './grounds.ts';
import { compose, matrixOf, moved, type Matrix } from './matrix.ts';
import type { Layers } from './layers.ts';
import type { Handlers } from './operations.ts';

const BLACK: Colour = [0, 0, 0];

/** What is painted with: a pen, or what fills shapes. */
export interface Paint {
  isVisible: boolean;
  /** From 0 to 1. */
  alpha: number;
  colour: Colour;
}

/** The state of drawing that is saved and restored. */
export interface GraphicsState {
  matrix: Matrix;
  clip: Clip;
  pen: Paint & { width: number };
  fill: Paint;
  /** How opaque the group is that is drawn, from 0 to 1. */
  groupAlpha: number;
  /** Whether that group hides what lies below it. */
  isGroupOpaque: boolean;
  /** Whether none of what is drawn is printed: it is a mask for something else, or of a layer that is not shown. */
  isMask: boolean;
  /** Whether what is drawn is a remark about the page: none of its words, but it may be a number that somebody put there. */
  isRemark: boolean;
  /** Whether a mask lets through nobody knows what of it. */
  isMasked: boolean;
  /** Whether what is filled hides what lies below it. */
  isOpaque: boolean;
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Whether characters are filled, and whether their outlines are drawn. */
  isFilled: boolean;
  isOutlined: boolean;
  /** Whether characters are what is drawn on from then on. */
  isClipping: boolean;
}

function startState(matrix: Matrix, clip: Clip): GraphicsState {
  return {
    matrix,
    clip,
    pen: { isVisible: true, alpha: 1, width: 1, colour: BLACK },
    fill: { isVisible: true, alpha: 1, colour: BLACK },
    groupAlpha: 1,
    isGroupOpaque: true,
    isMask: false,
    isRemark: false,
    isMasked: false,
    isOpaque: true,
    font: {},
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    isFilled: true,
    isOutlined: false,
    isClipping: false,
  };
}

type Numbers = ArrayLike<number> | null | undefined;

/** The state that is drawn in now, and those that were saved. */
export class GraphicsStates {
  now: GraphicsState;
  /** Whether the path that comes next is one to clip to, and by which rule. */
  clipsNext: 'nonzero' | 'even-odd' | null = null;
  private readonly saved: GraphicsState[] = [];
  private readonly base: Matrix;
  private readonly page: Clip;
  private readonly layers: Layers;

  constructor(base: Matrix, page: Bounds, layers: Layers) {
    this.layers = layers;
    this.base = base;
    this.page = { ...page, shapes: null };
    this.now = startState(base, this.page);
  }

  /** The state for what is drawn now, of which nothing is printed in a layer that is not shown. */
  get drawing(): GraphicsState {
    return this.layers.areShown ? this.now : { ...this.now, isMask: true };
  }

  /** Begins anew, whatever has been left open. */
  begin({ isRemark = false } = {}): void {
    this.saved.length = 0;
    this.now = { ...startState(this.base, this.page), isRemark };
  }

  save(): void {
    const { now } = this;
    this.saved.push({ ...now, pen: { ...now.pen }, fill: { ...now.fill } });
  }

  restore(): void {
    this.now = this.saved.pop() ?? this.now;
  }

  /** Saves the state, and draws on with a matrix of its own in a box. */
  enter(matrix: Numbers, box: Numbers): void {
    this.save();
    if (matrix) this.transform(matrix);
    this.clipTo(box);
  }

  transform(matrix: ArrayLike<number>): void {
    this.now.matrix = compose(this.now.matrix, matrixOf(matrix));
  }

  clipTo(bounds: Numbers): void {
    if (!bounds || bounds.length < 4) return;
    const [left, top, right, bottom] = [bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!];
    const corners = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const;
    const points = corners.map(([x, y]) => moved(this.now.matrix, x, y));
    const box = { points, isClosed: true };
    this.now.clip = clippedIn(this.now.clip, { subpaths: [box], isEvenOdd: false });
  }
}

const restore = ({ states }: { states: GraphicsStates }): void => states.restore();

/** Operations that save, restore and move what is drawn in. */
export const NESTING: Handlers<{ states: GraphicsStates }> = {
  save: ({ states }) => states.save(),
  restore,
  paintFormXObjectBegin: ({ states }, [matrix, box]) => states.enter(matrix as Numbers, box as Numbers),
  paintFormXObjectEnd: restore,
  beginGroup: ({ states }, [group]) => {
    const { matrix, bbox, smask } = group as { matrix?: Numbers; bbox?: Numbers; smask?: unknown };
    states.enter(matrix, bbox);
    const { now } = states;
    // What is drawn in a group is laid on the page as one.
    now.groupAlpha *= now.fill.alpha;
    now.isGroupOpaque &&= now.isOpaque;
    now.isMask ||= Boolean(smask);
    now.pen.alpha = now.fill.alpha = 1;
    now.isOpaque = true;
  },
  endGroup: restore,
  transform: ({ states }, args) => states.transform(args as number[]),
};
