import type { ShownGlyph } from './fonts.ts';
import type { GraphicsStates } from './graphics-states.ts';
import { matrixOf } from './matrix.ts';
import type { Handlers } from './operations.ts';
import type { Writer } from './writer.ts';

/** Operations that place and show characters. */
export const WRITING: Handlers<{ states: GraphicsStates; writer: Writer }> = {
  beginText: ({ writer }) => writer.begin(),
  setTextMatrix: ({ writer }, [matrix]) => writer.place(matrixOf(matrix as ArrayLike<number>)),
  setLeadingMoveText: ({ states, writer }, [x, y]) => {
    states.now.leading = Number(y);
    writer.move(Number(x), Number(y));
  },
  moveText: ({ writer }, [x, y]) => writer.move(Number(x), Number(y)),
  nextLine: ({ states, writer }) => writer.move(0, states.now.leading),
  showText: ({ states, writer }, [shown]) => {
    writer.show(shown as ShownGlyph[], states.drawing);
    if (states.now.isClipping) states.now.isMasked = true;
  },
};
