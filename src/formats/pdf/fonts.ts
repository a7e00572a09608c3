import { isBlank } from '../../text/normalise.ts';
import type { Operation } from './operations.ts';

/** What pdf.js knows of a font. */
export interface Font {
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
  /** Whether its codes number characters of any writing, two bytes each. */
  composite?: boolean;
  /** Of a font whose codes are a byte: the names of its characters by code, those that it names itself before the others. */
  differences?: ReadonlyMap<number, string>;
  defaultEncoding?: readonly string[];
}

/** The font of a name that operations give; one of which nothing is known where there is none. */
export type FontOf = (name: string) => Font;

/** A character as pdf.js lists it, or a number that moves the next one. */
export type ShownGlyph =
  | number
  | {
      unicode: string;
      width: number;
      isSpace: boolean;
      vmetric?: number[] | null;
      isInFont?: boolean;
      originalCharCode?: number;
    };

/** Codes that no character has which is printed, but for those of white space, which some fonts give a blank. */
export const CONTROL = /^[\u0000-\u0008\u000E-\u001F\u007F-\u009F]$/;

/** Of which texts of reports have some: a font that gives these by their own numbers numbers all as Unicode does. */
const COMMON = /[的一不在人有了要行年月日公开信息政府]/;

/** Fonts that do not say what their characters are. */
export interface Nameless {
  /** Those that have printed characters for codes of control, beside others that may be told. */
  numbered: ReadonlySet<Font>;
  /** Those of which every code, or of a font of one byte the number in every name, is taken for its character for want of a table. */
  coded: ReadonlySet<Font>;
}

export function namelessFonts(operations: readonly Operation[], fontOf: FontOf): Nameless {
  const numbered = new Set<Font>();
  const coded = new Map<Font, boolean>();
  let font: Font = {};
  for (const [name, args] of operations) {
    if (name === 'setFont') font = fontOf(String(args[0]));
    if (name !== 'showText') continue;
    const shown = (args[0] as ShownGlyph[]).filter((glyph) => typeof glyph !== 'number');
    if (shown.some(({ width, unicode }) => width > 0 && CONTROL.test(unicode))) numbered.add(font);
    const printed = shown.filter(({ unicode }) => !isBlank(unicode));
    const told = font.composite ? printed : printed.filter(({ unicode }) => DIGIT.test(unicode));
    const isOwn = font.composite ? isCoded : isNumbered(font);
    if (told.length > 0 && coded.get(font) !== false) coded.set(font, told.every(isOwn));
  }
  return { numbered, coded: new Set([...coded].flatMap(([own, isSo]) => (isSo ? [own] : []))) };
}

const DIGIT = /^\d$/;
const NAMES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Whether a digit of a font of one byte is one by its code, or by a number in its name, and not by what it is named. */
function isNumbered({ differences, defaultEncoding }: Font) {
  return ({ unicode, originalCharCode = -1 }: Exclude<ShownGlyph, number>): boolean => {
    const name = differences?.get(originalCharCode) ?? defaultEncoding?.[originalCharCode] ?? '';
    const digit = NAMES[Number(unicode)]!;
    const code = unicode.charCodeAt(0);
    const isNamed = name === digit || name.startsWith(`${digit}.`) || /^u(?:ni)?0*3\d$/.test(name);
    const number = /\d[\da-f]*$/i.exec(name)?.[0] ?? '';
    return (
      !isNamed &&
      (code === originalCharCode || Number(number) === code || Number.parseInt(number, 16) === code)
    );
  };
}

function isCoded({ unicode, originalCharCode = -1 }: Exclude<ShownGlyph, number>): boolean {
  return unicode.length === 1 && unicode.charCodeAt(0) === originalCharCode && !COMMON.test(unicode);
}

const WHITE_SPACE = /^[\t-\r]$/;

/** Whether what a font says of a character tells what it is. */
export function isKnown({ numbered, coded }: Nameless, code: string, font: Font): boolean {
  // A font that numbers its characters has the numbers of white space among them.
  return !coded.has(font) && !(WHITE_SPACE.test(code) && numbered.has(font));
}
