import type { Element } from 'hast';
import { valueIn } from './cascade.ts';
import { drawnNumbers } from './drawn-numbers.ts';
import { FADING, GROUND, TAKEN_OVER, WHITE_WORDS } from './fading.ts';
import type { StyleOf } from './styles.ts';

/** What readers of a page see of its elements: which are hidden or struck out, and what sheets draw beside them. */
export interface Visibility {
  /** Whether nothing of an element is shown. */
  isHidden(element: Element): boolean;
  /** Whether a hidden element leaves no place either, so that what follows moves up. */
  isGone(element: Element): boolean;
  /** Whether its words are struck out. */
  isStruck(element: Element): boolean;
  /** Whether a sheet draws a number beside its words. */
  isDrawn(element: Element): boolean;
}

const STRUCK = new Set('s strike del'.split(' '));

const GONE = /(?:^|;)(?:display:none|mso-hide:all)(?=;|$)/i;
const NEARLY_0 = String.raw`0*[01](?:px)?`;
const HIDING = new RegExp(
  `(?:^|;)(?:${[
    'content-visibility:hidden',
    'opacity:(?:0?\\.0\\d*|0(?:\\.0+)?%?|[0-4]%)',
    'transform:scale[xy]?\\(\\s*0(?:\\.0+)?[\\s,)].*',
    `clip:rect\\(\\s*${NEARLY_0}(?:[\\s,]+${NEARLY_0}){3}\\s*\\)`,
    'clip-path:(?:inset\\((?:50|100)%.*|circle\\(0[\\s)%].*)',
  ].join('|')})(?=;|$)`,
  'i',
);

const CLIPPED = /(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)/i;
const WITHOUT_SIZE = /(?:^|;)(?:max-)?(?:width|height):(?:0(?:px|pt|em|%)?|1px)(?:;|$)/i;
/** These are as large as what they hold, whatever size is asked for. */
const GROWING = new Set('table thead tbody tfoot tr td th'.split(' '));
const OUT_OF_SIGHT = /(?:^|;)(?:left|top|text-indent|margin-left):-\d{3,}/i;
const STRIKING = /(?:^|;)text-decoration(?:-line)?:[^;]*line-through/i;

/** Reads what a page hides or strikes out: by element, by attribute or by style. `html` is the markup as received. */
export function visibilityOf(html: string, styleOf: StyleOf): Visibility {
  const hasGround = GROUND.test(html);
  const drawsNumber = drawnNumbers(html);
  const fades = (property: string, value: string): boolean =>
    FADING[property]!.test(value) || (property === 'color' && !hasGround && WHITE_WORDS.test(value));
  const shown = new Map<Element, ReadonlySet<string>>();
  /** Which of the properties that hide words some element within another sets so that words are shown. */
  const shownWithin = (element: Element): ReadonlySet<string> => {
    const found = shown.get(element);
    if (found) return found;
    const properties = new Set<string>();
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      for (const property of Object.keys(FADING)) {
        const value = valueIn(styleOf(child), property);
        if (value !== null && !TAKEN_OVER.test(value) && !fades(property, value)) properties.add(property);
      }
      for (const property of shownWithin(child)) properties.add(property);
    }
    shown.set(element, properties);
    return properties;
  };
  const isFaded = (element: Element, style: string): boolean =>
    Object.keys(FADING).some((property) => {
      const value = valueIn(style, property);
      return value !== null && fades(property, value) && !shownWithin(element).has(property);
    });
  const isGone = (element: Element): boolean =>
    (element.properties['hidden'] !== undefined && element.properties['hidden'] !== false) ||
    GONE.test(styleOf(element));
  return {
    isHidden: (element) => {
      const style = styleOf(element);
      return (
        isGone(element) ||
        (style !== '' &&
          (HIDING.test(style) ||
            OUT_OF_SIGHT.test(style) ||
            isFaded(element, style) ||
            (!GROWING.has(element.tagName) && CLIPPED.test(style) && WITHOUT_SIZE.test(style))))
      );
    },
    isGone,
    isStruck: (element) => STRUCK.has(element.tagName) || STRIKING.test(styleOf(element)),
    isDrawn: (element) => drawsNumber(valueIn(styleOf(element), 'content') ?? '', element),
  };
}
