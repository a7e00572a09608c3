import type { GraphicsStates, Numbers } from './graphics-states.ts';
import type { Handlers } from './operations.ts';

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
