import type { State } from './svg-state.ts';

const FONT = /^(?:(.*?)\s)?(\d+(?:\.\d+)?)px\s+(.+)$/;
const WEIGHT = /\b(?:bold|[1-9]00)\b/;
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
/** From where a text is put to its baseline, in sizes of its letters: of Chinese ones, which fill their square. */
const BASELINES: Readonly<Record<string, number>> = { top: 0.88, middle: 0.38, bottom: -0.12 };

/** Of a text at a place, as a canvas would put it there. */
export function textAttributes(state: State, x: number, y: number) {
  const [, style = '', size = '10', family = ''] = FONT.exec(state.font) ?? [];
  return {
    x: round(x),
    y: round(y + (BASELINES[state.textBaseline] ?? 0) * Number(size)),
    fill: state.fillStyle,
    'font-family': family,
    'font-size': size,
    'font-weight': WEIGHT.exec(style)?.[0],
    'text-anchor': ANCHORS[state.textAlign],
  };
}

/** Of the line around what is drawn. */
export function strokeAttributes(state: State) {
  const { strokeStyle, lineWidth, dashes, lineDashOffset } = state;
  // A canvas takes no notice of what is no number.
  const offset = Number.isFinite(lineDashOffset) ? round(lineDashOffset) : 0;
  return {
    stroke: strokeStyle,
    'stroke-width': round(lineWidth),
    'stroke-dasharray': dashes.length > 0 && dashes.join(' '),
    'stroke-dashoffset': offset !== 0 && offset,
  };
}

/** Of a rectangle, which a canvas also draws from its right or its foot. */
export const rectangle = (x: number, y: number, width: number, height: number) => ({
  x: round(width < 0 ? x + width : x),
  y: round(height < 0 ? y + height : y),
  width: round(Math.abs(width)),
  height: round(Math.abs(height)),
});

/** To a thousandth of a pixel. */
export const round = (number: number): number => Math.round(number * 1000) / 1000;
