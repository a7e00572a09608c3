import type { Element, Parents } from 'hast';

export function styledElements(page: Parents): Map<Element, StyledElement> {
  const styled = new Map<Element, StyledElement>();
  const read = (parent: Parents, around: StyledElement | null): void => {
    const siblings = { count: 0 };
    let previous: StyledElement | null = null;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      siblings.count += 1;
      const own: StyledElement = {
        name: child.tagName,
        id: textOf(child.properties['id']),
        classes: classesOf(child),
        attribute: (name) => attributeOf(child, name),
        parent: around,
        previous,
        place: siblings.count,
        siblings,
      };
      previous = own;
      styled.set(child, own);
      read(child, own);
    }
  };
  read(page, null);
  return styled;
}

export function classesOf({ properties }: Element): string[] {
  const classes = properties['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
}

/** An attribute by its name in the markup; null where there is none. */
export function attributeOf({ properties }: Element, name: string): string | null {
  const key = name === 'class' ? 'classname' : name.replaceAll('-', '');
  const found = Object.entries(properties).find(([own]) => own.toLowerCase() === key)?.[1];
  return found === undefined || found === null || found === false
    ? null
    : found === true
      ? ''
      : textOf(found);
}

export function textOf(property: Element['properties'][string]): string {
  return Array.isArray(property) ? property.join(' ') : String(property ?? '');
}

/** What is known of an element, of the one around it and of those beside it. */
export interface StyledElement {
  name: string;
  id: string;
  classes: readonly string[];
  attribute(name: string): string | null;
  parent: StyledElement | null;
  /** The element before it within the same one. */
  previous: StyledElement | null;
  /** Its place among the elements within the same one, from 1, and how many these are. */
  place: number;
  siblings: { count: number };
}
