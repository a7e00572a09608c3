import type { Element, Parents } from 'hast';
import { cascaded } from './cascade.ts';
import type { Declaration } from './compounds.ts';
import { declarationsOf } from './declarations.ts';
import { declaredFor, styleRulesOf } from './style-rules.ts';
import { styledElements, textOf, type StyledElement } from './styled-elements.ts';

/** What holds of the look of an element: `property:value;…`, empty where nothing is said of it. */
export type StyleOf = (element: Element) => string;

/** The styles of a page's elements by attribute, or by a rule of its own sheets, which stand in the markup as received, the weightiest rule deciding. */
export function stylesOf(html: string, page: Parents): StyleOf {
  const rules = styleRulesOf(html);
  const known = new Map<Element, string>();
  const styled = rules.size > 0 ? styledElements(page) : new Map<Element, StyledElement>();
  return (element) => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const inline = textOf(element.properties['style']);
    const own = styled.get(element);
    const declared = [...hintsOf(element), ...(own ? declaredFor(own, rules) : [])];
    const style = cascaded(inline === '' ? declared : [...declared, ...declarationsOf(inline)]);
    known.set(element, style);
    return style;
  };
}

/** What attributes declare of looks, which any rule outweighs. */
function hintsOf({ tagName, properties }: Element): Declaration[] {
  const hints = HINTS[tagName];
  if (!hints) return [];
  return Object.entries(hints).flatMap(([attribute, property]) => {
    const value = textOf(properties[attribute]);
    if (value === '') return [];
    if (property === 'background-image') return [{ property, value: `url(${value})`, isImportant: false }];
    return [{ property, value: value.replace(DIGITS_ALONE, '#$&'), isImportant: false }];
  });
}

/** Attributes write colours without their sign as well. */
const DIGITS_ALONE = /^[\da-f]{6}$/i;

const GROUND = { bgColor: 'background-color', background: 'background-image' };
/** The property that an attribute of an element declares. */
const HINTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  font: { color: 'color', face: 'font-family' },
  body: { text: 'color', ...GROUND },
  ...Object.fromEntries(
    'table colgroup col thead tbody tfoot tr td th'.split(' ').map((name) => [name, GROUND]),
  ),
};
