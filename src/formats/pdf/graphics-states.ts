import { clippedIn, type Clip } from './clip.ts';
import type { Bounds } from './drawing.ts';
import { startState, type GraphicsState } from './graphics-state.ts';
import type { Layers } from './layers.ts';
import { compose, matrixOf, moved, type Matrix } from './matrix.ts';

export type Numbers = ArrayLike<number> | null | undefined;

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
