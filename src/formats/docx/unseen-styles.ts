import { attributeOf, isOn, tokensOf, type Tag } from './word-tags.ts';

/** Word bases styles on each other no deeper. */
const DEEPEST_STYLES = 11;

/** Styles by which words are hidden or struck out, themselves or by one that they are based on. */
export function unseenStyles(styles: string): ReadonlySet<string> {
  const unseen = new Set<string>();
  const bases: [string, string][] = [];
  let id: string | null = null;
  for (const token of tokensOf(styles)) {
    if (token.kind === 'text') continue;
    if (token.name === 'w:style') id = token.kind === 'open' ? attributeOf(token, 'w:styleId') : null;
    else if (id !== null && /^w:(?:vanish|d?strike)$/.test(token.name) && isOn(token)) unseen.add(id);
    else if (id !== null && token.name === 'w:basedOn') bases.push([id, attributeOf(token, 'w:val') ?? '']);
  }
  for (let depth = 0; depth < DEEPEST_STYLES; depth++)
    for (const [own, base] of bases) if (unseen.has(base)) unseen.add(own);
  return unseen;
}

/** Whether a property of a run hides or strikes out its words; white ones where the document has no coloured ground. */
export function isUnseen(tag: Tag, unseen: ReadonlySet<string>, hasGround: boolean): boolean {
  const value = attributeOf(tag, 'w:val') ?? '';
  switch (tag.name) {
    case 'w:vanish':
    case 'w:strike':
    case 'w:dstrike':
      return isOn(tag);
    case 'w:rStyle':
      return unseen.has(value);
    case 'w:color':
      return !hasGround && /^f{6}$/i.test(value);
    case 'w:sz':
      // In halves of a point.
      return /^[0-3]$/.test(value);
    default:
      return false;
  }
}
