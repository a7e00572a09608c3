import type { Element } from 'hast';
import { valueIn } from './cascade.ts';
import { TAKEN_OVER } from './fading.ts';
import { textOf } from './styled-elements.ts';

/** What browsers set where a page says nothing. */
export const USUAL_SIZE = 16;

/** Pixels of a unit. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  rem: USUAL_SIZE,
};
const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: USUAL_SIZE,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
/** Of `<font size=1>` to 7. */
const FONT_SIZES = [10, 13, 16, 18, 24, 32, 48];
const USUAL_FONT = 3;
/** Between two keywords that follow each other. */
const STEP = 1.2;

/** The size of an element's characters in pixels, by that of those around it; NaN where its style does not tell one that is known here. */
export function sizeWithin(element: Element, style: string, around: number): number {
  const own = ownSize(element, around);
  const value = valueIn(style, 'font-size')?.toLowerCase();
  if (value === undefined || TAKEN_OVER.test(value)) return own;
  const [, number, unit] = /^(\d*\.?\d+)([a-z]+|%)$/.exec(value) ?? [];
  if (number !== undefined) {
    const relative = unit === 'em' ? around : unit === '%' ? around / 100 : UNITS[unit!];
    return relative === undefined ? Number.NaN : Number(number) * relative;
  }
  return value === 'smaller'
    ? around / STEP
    : value === 'larger'
      ? around * STEP
      : (KEYWORDS[value] ?? Number.NaN);
}

function ownSize({ tagName, properties }: Element, around: number): number {
  switch (tagName) {
    case 'small':
      return around / STEP;
    case 'big':
      return around * STEP;
    case 'font': {
      const [, sign, digits] = /^\s*([+-]?)(\d)/.exec(textOf(properties['size'])) ?? [];
      if (digits === undefined) return around;
      const asked = (sign === '' ? 0 : USUAL_FONT) + (sign === '-' ? -1 : 1) * Number(digits);
      return FONT_SIZES[Math.min(Math.max(asked, 1), FONT_SIZES.length) - 1]!;
    }
    default:
      return around;
  }
}
