import { valueIn } from './cascade.ts';
import { TAKEN_OVER } from './fading.ts';

/** A colour that a page gives, and nobody can tell from its markup: of a picture, of a shade that lets others through, of a name of its own. */
const UNTOLD = '?';
const WHITE = '#ffffff';
const BLACK = '#000000';

/** The colours of letters and of what is behind them; null where nothing tells. */
export interface Colours {
  ink: string | null;
  ground: string | null;
}

/** The colour that a style gives to letters, in one writing; null where it gives none of its own. */
export function inkIn(style: string): string | null {
  const value = valueIn(style, 'color');
  return value === null || TAKEN_OVER.test(value) ? null : (colourOf(value) ?? UNTOLD);
}

/** The colour that a style gives to the ground behind letters, in one writing; null where it gives none of its own. */
export function groundIn(style: string): string | null {
  const picture = valueIn(style, 'background-image');
  if (picture !== null && !THROUGH.test(picture)) return UNTOLD;
  const values = [valueIn(style, 'background-color'), valueIn(style, 'background')].filter(
    (value) => value !== null,
  );
  if (values.some((value) => PICTURED.test(value))) return UNTOLD;
  const [value] = values;
  return value === undefined || THROUGH.test(value) ? null : (colourOf(value) ?? UNTOLD);
}

/** What a ground says that leaves to be seen what is behind it. */
const THROUGH = /^(?:none|transparent|inherit|initial|unset|revert)$/i;
const PICTURED = /url\(|gradient/i;

/**
 * Whether letters can be seen: not in the colour of what is behind them. Null where nobody can tell: white ones on a ground
 * that nothing tells of, in a page that has grounds, and letters that nothing colours on a black one.
 */
export function areSeen({ ink, ground }: Colours): boolean | null {
  if (ink === WHITE && ground === null) return null;
  if (ink === null && ground === BLACK) return null;
  return ink === null || ink === UNTOLD || ink !== ground;
}

/** A colour as six digits, or by its name; null where nobody can tell. */
function colourOf(value: string): string | null {
  const short = value.trim().toLowerCase();
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(short) ?? [];
  if (digits !== undefined) return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(short)?.slice(1);
  if (parts) return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return NAMED[short] ?? (/^[a-z]{3,20}$/.test(short) ? short : null);
}

/** Names of which pages write the digits as well. */
const NAMED: Readonly<Record<string, string>> = {
  white: WHITE,
  black: BLACK,
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  cyan: '#00ffff',
};
