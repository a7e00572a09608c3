import type { FontOf } from './fonts.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { GraphicsStates } from './graphics-states.ts';
import { colourOf } from './grounds.ts';
import type { Handlers } from './operations.ts';

/** What is no darker than this cannot be seen on paper. */
const WHITE = 250;

interface Tools {
  states: GraphicsStates;
  fontOf: FontOf;
}

/** Operations that set what is painted and written with. */
export const SETTINGS: Handlers<Tools> = {
  setLineWidth: ({ states }, [width]) => {
    states.now.pen.width = Number(width);
  },
  setStrokeRGBColor: ({ states: { now } }, [colour]) => {
    now.pen.isVisible = isSeen(colour);
    now.pen.colour = colourOf(colour);
  },
  setFillRGBColor: ({ states: { now } }, [colour]) => {
    now.fill.isVisible = isSeen(colour);
    now.fill.colour = colourOf(colour);
  },
  setStrokeColorN: ({ states: { now } }) => {
    now.pen.isVisible = true;
    now.pen.colour = null;
  },
  setFillColorN: ({ states: { now } }) => {
    now.fill.isVisible = true;
    now.fill.colour = null;
  },
  setStrokeTransparent: ({ states: { now } }) => {
    now.pen.isVisible = false;
  },
  setFillTransparent: ({ states: { now } }) => {
    now.fill.isVisible = false;
  },
  setGState: ({ states: { now }, fontOf }, [entries]) => {
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'CA') now.pen.alpha = Number(value);
      else if (key === 'ca') now.fill.alpha = Number(value);
      else if (key === 'LW') now.pen.width = Number(value);
      else if (key === 'BM') now.isOpaque = value === 'source-over';
      else if (key === 'SMask') now.isMasked = Boolean(value);
      else if (key === 'Font') setFont(now, fontOf, value as [string, number]);
    }
  },
  setFont: ({ states, fontOf }, args) => setFont(states.now, fontOf, args as [string, number]),
  setCharSpacing: ({ states }, [spacing]) => {
    states.now.charSpacing = Number(spacing);
  },
  setWordSpacing: ({ states }, [spacing]) => {
    states.now.wordSpacing = Number(spacing);
  },
  setHScale: ({ states }, [percent]) => {
    states.now.stretch = Number(percent) / 100;
  },
  setLeading: ({ states }, [leading]) => {
    states.now.leading = -Number(leading);
  },
  setTextRise: ({ states }, [rise]) => {
    states.now.rise = Number(rise);
  },
  setTextRenderingMode: ({ states: { now } }, [mode]) => {
    now.isFilled = [0, 2, 4, 6].includes(Number(mode));
    now.isOutlined = [1, 2, 5, 6].includes(Number(mode));
    now.isClipping = Number(mode) >= 4;
  },
};

function setFont(state: GraphicsState, fontOf: FontOf, [name, size]: readonly [string, number]): void {
  state.font = fontOf(name);
  state.fontSize = size;
}

/** Whether a colour, as #rrggbb, shows on white paper. */
function isSeen(colour: unknown): boolean {
  const channels = /^#(..)(..)(..)/.exec(String(colour));
  return !channels?.slice(1).every((channel) => Number.parseInt(channel, 16) >= WHITE);
}
