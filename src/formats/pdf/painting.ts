import { clippedIn } from './clip.ts';
import type { GraphicsStates } from './graphics-states.ts';
import type { Handlers } from './operations.ts';
import type { Painter } from './painter.ts';
import type { Shape } from './shapes.ts';
import { subpathsOf } from './subpaths.ts';

const EVEN_ODD = new Set([23, 25, 27]);

const paintSquare = ({ states, painter }: { states: GraphicsStates; painter: Painter }): void =>
  painter.paintSquare(states.drawing);

/** Operations that paint shapes and pictures, or clip to shapes. `opaque`: names of pictures that hide what is below them. */
export const PAINTING: Handlers<{
  states: GraphicsStates;
  painter: Painter;
  opaque: ReadonlySet<string>;
}> = {
  clip: ({ states }) => {
    states.clipsNext = 'nonzero';
  },
  eoClip: ({ states }) => {
    states.clipsNext = 'even-odd';
  },
  constructPath: ({ states, painter }, [code, paths]) => {
    const path = (paths as (ArrayLike<number> | null)[])[0];
    const subpaths = path ? subpathsOf(path, states.now.matrix) : [];
    painter.paint(Number(code), { subpaths, isEvenOdd: EVEN_ODD.has(Number(code)) }, states.drawing);
    if (states.clipsNext && subpaths.length > 0) {
      const shape: Shape = { subpaths, isEvenOdd: states.clipsNext === 'even-odd' };
      states.now.clip = clippedIn(states.now.clip, shape);
    }
    states.clipsNext = null;
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
