import type { Declaration } from './compounds.ts';

/** What a declaration of several properties at once sets anew. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  background: ['background-color', 'background-image'],
};

/** What holds of declarations that follow each other: of each property the last one, or the last important one. */
export function cascaded(declarations: readonly Declaration[]): string {
  const held = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const earlier = held.get(declaration.property);
    if (earlier?.isImportant && !declaration.isImportant) continue;
    held.set(declaration.property, declaration);
    for (const part of PARTS[declaration.property] ?? []) if (!held.get(part)?.isImportant) held.delete(part);
  }
  return [...held.values()].map(({ property, value }) => `${property}:${value}`).join(';');
}

/** What a cascaded style says of a property; null where it says nothing. */
export function valueIn(style: string, property: string): string | null {
  const at = style.startsWith(`${property}:`) ? 0 : style.indexOf(`;${property}:`) + 1;
  if (at === 0 && !style.startsWith(`${property}:`)) return null;
  const from = at + property.length + 1;
  const end = style.indexOf(';', from);
  return style.slice(from, end < 0 ? undefined : end);
}
