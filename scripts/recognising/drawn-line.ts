import type { Rule } from '../../src/formats/pdf/drawing.ts';
import type { Picture } from './picture.ts';

/** A line in pixels. */
export interface Line extends Rule {
  breadth: number;
}

/** Whether a place is part of a line: `lane` counts its rows or columns, `at` the places along it. */
export type IsLine = (lane: number, at: number) => boolean;

/** The places of a picture that are as dark. */
export function darkOf({ width, grey }: Picture, axis: Rule['axis'], darkness: number): IsLine {
  const [across, along] = axis === 'horizontal' ? [width, 1] : [1, width];
  return (lane, at) => 255 - grey[lane * across + at * along]! >= darkness;
}
