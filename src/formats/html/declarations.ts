import type { Declaration } from './compounds.ts';

/** Declarations of one rule are fewer and shorter. */
const LONGEST = 4000;
const LONGEST_VALUE = 200;

const MATTERING =
  /^(?:display|(?:content-)?visibility|color|background(?:-color|-image)?|font-size|font-family|font-variant(?:-position)?|opacity|text-decoration(?:-line)?|vertical-align|overflow(?:-[xy])?|text-indent|left|top|(?:margin|padding)(?:-left|-right)?|(?:max-)?(?:width|height)|clip(?:-path)?|transform|unicode-bidi|flex-(?:direction|flow)|position|bottom|right|float|order|grid-(?:column|row|area)(?:-start|-end)?|mso-hide|mso-text-raise)$/;
/** The size and the fonts among what a shorthand declares of letters. */
const SHORTHAND_SIZE = /(?:^|\s)(0(?=[\s/])|\d*\.?\d+(?:px|pt|em|rem|%))(?:\s*\/\s*[\w.%]+)?(?:\s+|$)(.*)/i;

/** What a sheet draws beside the words of an element, as its only declaration; none where it draws nothing. */
export function drawnBy(text: string): Declaration[] {
  const [, value] = /(?:^|[;\s])content\s*:\s*([^;!]{1,200})/i.exec(text.slice(0, LONGEST)) ?? [];
  return value === undefined ? [] : [{ property: 'content', value: value.trim(), isImportant: false }];
}

/** Those declarations that may hide, strike out, raise, turn or move words, or set them in another size. */
export function declarationsOf(text: string): Declaration[] {
  return text
    .slice(0, LONGEST)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      if (colon < 0 || (property !== 'font' && !MATTERING.test(property))) return [];
      const [value = '', important] = declaration
        .slice(colon + 1, colon + LONGEST_VALUE)
        .split('!', 2)
        .map((part) => part.trim());
      const isImportant = important !== undefined;
      if (property !== 'font') return { property, value, isImportant };
      const [, size, fonts = ''] = SHORTHAND_SIZE.exec(value) ?? [];
      return size === undefined
        ? []
        : [
            { property: 'font-size', value: size, isImportant },
            { property: 'font-family', value: fonts, isImportant },
          ];
    });
}
