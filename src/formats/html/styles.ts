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

/** What the attributes of `<font>` declare, which any rule outweighs. */
function hintsOf({ tagName, properties }: Element): Declaration[] {
  if (tagName !== 'font') return [];
  const hints = { color: textOf(properties['color']), 'font-family': textOf(properties['face']) };
  return Object.entries(hints).flatMap(([property, value]) =>
    value === '' ? [] : [{ property, value, isImportant: false }],
  );
}
