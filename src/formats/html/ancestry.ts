import type { Element } from 'hast';

/** An element and those around it. */
export interface Ancestry {
  element: Element;
  parent: Ancestry | null;
  depth: number;
}

export function isWithin(inner: Ancestry | null, outer: Ancestry): boolean {
  let at = inner;
  while (at && at.depth > outer.depth) at = at.parent;
  return at?.element === outer.element;
}

export function commonOf(a: Ancestry | null, b: Ancestry | null): Ancestry | null {
  let common = a;
  while (common && b && !isWithin(b, common)) common = common.parent;
  return b ? common : null;
}
