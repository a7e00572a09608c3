import type { Clip } from './clip.ts';
import type { Font } from './fonts.ts';
import type { Colour } from './grounds.ts';
import type { Matrix } from './matrix.ts';

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

export function startState(matrix: Matrix, clip: Clip): GraphicsState {
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
