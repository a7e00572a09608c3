import type { Glyph, Mark, Rule } from './drawing.ts';
import { PrintedGlyphs, type Effort } from './printed-glyphs.ts';
import type { Stroke } from './strokes.ts';

/** A digit that the page does not show. */
export interface CutOff extends Glyph {
  /** Whether it stands right beyond the edge of what is shown. */
  isAtEdge: boolean;
}

/** What the lists of operations are read as, piece by piece. */
export interface PageReading extends Effort {
  glyphs: PrintedGlyphs;
  /** Digits that the page does not show: beyond its edge, or of the part of it that is drawn on. */
  cutOff: CutOff[];
  /** How many characters run in each direction. */
  turns: [number, number, number, number];
  /** By character how far its line of writing leaves the axis, in radians, downwards to its right. */
  slants: number[];
  rules: Rule[];
  /** Straight lines along no axis. */
  strokes: Stroke[];
  marks: Mark[];
}

export function emptyReading(): PageReading {
  const effort: Effort = { steps: 0 };
  return Object.assign(effort, {
    glyphs: new PrintedGlyphs(effort),
    cutOff: [],
    turns: [0, 0, 0, 0] satisfies PageReading['turns'],
    slants: [],
    rules: [],
    strokes: [],
    marks: [],
  });
}
