import type { Element, Parents } from 'hast';
import { cascaded, valueIn } from './cascade.ts';
import { declarationsOf } from './declarations.ts';
import { FADING, GROUND, TAKEN_OVER, WHITE_WORDS } from './fading.ts';
import { declaredFor, styleRulesOf } from './style-rules.ts';
import { attributeOf, styledElements, textOf, type StyledElement } from './styled-elements.ts';

/** What readers of a page see of its elements: hidden ones, struck-out words, raised and lowered marks. */
export interface Visibility {
  /** Whether nothing of an element is shown. */
  isHidden(element: Element): boolean;
  /** Whether a hidden element leaves no place either, so that what follows moves up. */
  isGone(element: Element): boolean;
  /** Whether its words are struck out. */
  isStruck(element: Element): boolean;
  /** Whether its words are set as a raised or lowered mark, as notes are. */
  isRaised(element: Element): boolean;
  /** Whether its characters, or what stands in it, are shown from one end to the other by order: digits perhaps the other way round. */
  isTurned(element: Element): boolean;
  /** Whether a sheet draws a number beside its words. */
  isDrawn(element: Element): boolean;
}

const STRUCK = new Set('s strike del'.split(' '));
const RAISED = new Set('sup sub'.split(' '));

const GONE = /(?:^|;)(?:display:none|mso-hide:all)(?=;|$)/i;
const NEARLY_0 = String.raw`0*[01](?:px)?`;
const HIDING = new RegExp(
  `(?:^|;)(?:${[
    'content-visibility:hidden',
    'opacity:0(?:\\.0+)?%?',
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
const RAISING = /(?:^|;)(?:vertical-align:(?:super|sub|text-top)|mso-text-raise:[^0;])/i;

const TURNING = /(?:^|;)(?:unicode-bidi:(?:bidi|isolate)-override|flex-(?:direction|flow):[^;]*reverse)/i;

/**
 * Reads what a page hides, strikes out or raises: by element, by attribute, by style, or by a rule of its own sheets,
 * which stand in the markup as received, the weightiest rule deciding.
 */
export function visibilityOf(html: string, page: Parents): Visibility {
  const rules = styleRulesOf(html);
  const known = new Map<Element, string>();
  const hasGround = GROUND.test(html);
  const styled = rules.size > 0 ? styledElements(page) : new Map<Element, StyledElement>();
  const styleOf = (element: Element): string => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const inline = textOf(element.properties['style']);
    const own = styled.get(element);
    const declared = own ? declaredFor(own, rules) : [];
    const style = cascaded(inline === '' ? declared : [...declared, ...declarationsOf(inline)]);
    known.set(element, style);
    return style;
  };
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
    isRaised: (element) =>
      RAISED.has(element.tagName) || RAISING.test(raisingStyle(element, styleOf(element))),
    isDrawn: (element) => drawsNumber(valueIn(styleOf(element), 'content') ?? '', element),
    isTurned: (element) => element.tagName === 'bdo' || TURNING.test(styleOf(element)),
  };
}

/** Whether what a sheet draws has digits: counters, its own words, or those of an attribute. */
function drawsNumber(content: string, element: Element): boolean {
  const [, attribute] = /\battr\(\s*([\w-]+)/i.exec(content) ?? [];
  if (attribute !== undefined) return /\d/.test(attributeOf(element, attribute.toLowerCase()) ?? '');
  return /\bcounters?\(/i.test(content) || /^["'][^"'\\]*\d/.test(content);
}

/** `vertical-align` of a table's cells places them in their row and raises nothing. */
function raisingStyle({ tagName }: Element, style: string): string {
  return tagName === 'td' || tagName === 'th' || tagName === 'tr' ? '' : style;
}
