import type { Operation } from './operations.ts';

/** What pdf.js knows of a font. */
export interface Font {
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
}

/** The font of a name that operations give; one of which nothing is known where there is none. */
export type FontOf = (name: string) => Font;

/** A character as pdf.js lists it, or a number that moves the next one. */
export type ShownGlyph =
  | number
  | { unicode: string; width: number; isSpace: boolean; vmetric?: number[] | null; isInFont?: boolean };

/** Codes that no character has which is printed, but for those of white space, which some fonts give a blank. */
export const CONTROL = /^[\u0000-\u0008\u000E-\u001F\u007F-\u009F]$/;

/** Fonts that number their characters and do not say what they are. */
export function namelessFonts(operations: readonly Operation[], fontOf: FontOf): Set<Font> {
  const nameless = new Set<Font>();
  let font: Font = {};
  for (const [name, args] of operations) {
    if (name === 'setFont') font = fontOf(String(args[0]));
    if (name !== 'showText') continue;
    const shown = args[0] as ShownGlyph[];
    if (shown.some((glyph) => typeof glyph !== 'number' && glyph.width > 0 && CONTROL.test(glyph.unicode)))
      nameless.add(font);
  }
  return nameless;
}
