/** `a b c d e f` of the matrix that what is drawn is moved by. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What `save` keeps and `restore` brings back; the members of a canvas's context have its names. */
export interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineDashOffset: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dashes: readonly number[];
  matrix: Matrix;
  /** Id of the path that cuts off what lies outside. */
  clipId: string | undefined;
}

/** Moves nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** How what is drawn next looks and where it lies, as the context of a canvas keeps it. */
export class SvgState implements State {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineDashOffset = 0;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  dashes: readonly number[] = [];
  matrix: Matrix = IDENTITY;
  clipId: string | undefined = undefined;
  #saved: State[] = [];

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineDashOffset, font, textAlign, textBaseline } = this;
    const { dashes, matrix, clipId } = this;
    this.#saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      lineDashOffset,
      font,
      textAlign,
      textBaseline,
      dashes,
      matrix,
      clipId,
    });
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = IDENTITY;
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  setLineDash(dashes: readonly number[]): void {
    this.dashes = [...dashes];
  }
}
