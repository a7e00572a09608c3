import type { Element } from 'hast';
import { valueIn } from './cascade.ts';
import { groundIn, inkIn, type Colours } from './colours.ts';
import { picturingFonts } from './fonts.ts';
import { sizeWithin } from './print-size.ts';
import { classesOf } from './styled-elements.ts';
import type { StyleOf } from './styles.ts';

/** How a page sets the words that it shows: where they stand, and in what size. */
export interface Print {
  /** Whether its words are set as a raised or lowered mark, as notes are; `size` is its own, `around` that of the words around it. */
  isRaised(element: Element, size: number, around: number): boolean;
  /** Whether its words may be set as a mark, or not be shown, by its name or by where it stands. */
  isLikeMark(element: Element): boolean;
  /** Whether its characters, or what stands in it, are shown from one end to the other by order: digits perhaps the other way round. */
  isTurned(element: Element): boolean;
  /** What shows it elsewhere than between what is written before and behind it; empty where nothing does. */
  moveOf(element: Element): string;
  /** Whether it stands apart from what is written before and behind it, with room between or in a frame of its own. */
  isParted(element: Element, around: Element): boolean;
  /** Whether it begins and ends a line that its kind does not. */
  isLine(element: Element): boolean;
  /** The colours that it gives to its characters and to the ground behind them, null where it gives none. */
  coloursOf(element: Element): Colours;
  /** Whether its font shows other signs than those that are written; null where it names none. */
  isPictured(element: Element): boolean | null;
  /** Whether it does not take over the colour of characters around it, as tables of pages of the old kind do not. */
  isSetAnew(element: Element): boolean;
  /** The size of its characters in pixels, by that of those around it; NaN where nobody can tell. */
  sizeOf(element: Element, around: number): number;
}

const RAISED = new Set('sup sub'.split(' '));
const NOT_0 = String.raw`-?(?:0*\.)?0*[1-9]`;
const RAISING = new RegExp(
  `(?:^|;)(?:vertical-align:(?:super|sub|${NOT_0})|mso-text-raise:[^0;]|font-variant(?:-position)?:[^;]*\\b(?:super|sub)\\b)`,
  'i',
);
/** Raises what is smaller than the line it stands in, and nothing else. */
const AT_EDGE = /(?:^|;)vertical-align:(?:text-)?(?:top|bottom)/i;
const RELATIVE = /(?:^|;)position:relative/i;
const SHIFTED = new RegExp(`(?:^|;)(?:top|bottom):${NOT_0}`, 'i');
const TRANSLATED = new RegExp(String.raw`(?:^|;)transform:translate(?:y\(|(?:3d)?\([^,;]*,)\s*${NOT_0}`, 'i');
/** Names by which sheets of other files raise words, or hide them. */
const MARK_NAMES =
  /^(?:sup|super|superscript|sub|subscript|foot-?note(?:-?ref)?|note-?ref|sr-only|visually-hidden|hidden|hide|d-none|invisible)$/i;

const TURNING =
  /(?:^|;)(?:unicode-bidi:(?:bidi|isolate)-override|flex-(?:direction|flow):[^;]*reverse|transform:[^;]*(?:rotate[xyz]?\(\s*-?0*[1-9]|scalex?\(\s*-))/i;
const MOVING =
  /(?:^|;)(?:float:right|order:-?0*[1-9]|grid-(?:column|row|area)[^:;]*:(?!auto|span)|position:(?:absolute|fixed))[^;]*/gi;
const MOVED_ASIDE = new RegExp(`(?:^|;)(?:left|right):${NOT_0}[^;]*`, 'gi');
const ROOM = /(?:^|;)(?:margin|padding)(?:-left|-right)?:[^;]*[1-9]|(?:^|;)float:left/i;
const PARTING = /(?:^|;)display:(?:inline-)?(?:flex|grid)/i;
const LINE = /(?:^|;)display:(?:block|flex|grid|table|table-row|list-item)(?=;|$)/i;

/**
 * Reads how a page sets its words: by element, by attribute or by style. `html`: the markup as received; `isOld`: without the
 * declaration of a newer kind.
 */
export function printOf(html: string, styleOf: StyleOf, isOld: boolean): Print {
  const arePictured = picturingFonts(html);
  return {
    isPictured: (element) => {
      const fonts = valueIn(styleOf(element), 'font-family');
      return fonts === null ? null : arePictured(fonts);
    },
    isSetAnew: ({ tagName }) => isOld && tagName === 'table',
    isRaised: (element, size, around) => {
      if (RAISED.has(element.tagName)) return true;
      const style = raisingStyle(element, styleOf(element));
      return RAISING.test(style) || (AT_EDGE.test(style) && size < around);
    },
    isLikeMark: (element) => {
      const style = raisingStyle(element, styleOf(element));
      const isShifted = (RELATIVE.test(style) && SHIFTED.test(style)) || TRANSLATED.test(style);
      return isShifted || AT_EDGE.test(style) || classesOf(element).some((name) => MARK_NAMES.test(name));
    },
    isTurned: (element) => element.tagName === 'bdo' || TURNING.test(styleOf(element)),
    moveOf: (element) => {
      const style = styleOf(element);
      const aside = RELATIVE.test(style) ? (style.match(MOVED_ASIDE) ?? []) : [];
      return [...(style.match(MOVING) ?? []), ...aside].join('');
    },
    isParted: (element, around) => ROOM.test(styleOf(element)) || PARTING.test(styleOf(around)),
    isLine: (element) => LINE.test(styleOf(element)),
    coloursOf: (element) => {
      const style = styleOf(element);
      return { ink: inkIn(style), ground: groundIn(style) };
    },
    sizeOf: (element, around) => sizeWithin(element, styleOf(element), around),
  };
}

/** `vertical-align` of a table's cells places them in their row and raises nothing. */
function raisingStyle({ tagName }: Element, style: string): string {
  return tagName === 'td' || tagName === 'th' || tagName === 'tr' ? '' : style;
}
