import { valueIn } from './cascade.ts';

/** The colour that a style gives to letters, in one writing; null where it gives none. */
export function inkIn(style: string): string | null {
  const value = valueIn(style, 'color');
  return value === null ? null : colourOf(value);
}

/** The colour that a style gives to the ground behind letters, in one writing; null where it gives none, or a picture. */
export function groundIn(style: string): string | null {
  const value = valueIn(style, 'background-color') ?? valueIn(style, 'background');
  return value === null || /url\(|gradient/i.test(value) ? null : colourOf(value);
}

/** A colour as six digits, or by its name. */
export function colourOf(value: string): string | null {
  const short = value.trim().toLowerCase();
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(short) ?? [];
  if (digits !== undefined) return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(short)?.slice(1);
  if (parts) return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return NAMED[short] ?? (/^[a-z]{3,20}$/.test(short) ? short : null);
}

/** Names of which pages write the digits as well. */
const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
  yellow: '#ffff00',
};
