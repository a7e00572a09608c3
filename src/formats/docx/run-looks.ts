import { attributeOf, isOn, tokensOf, type Tag } from './word-tags.ts';

/** Word bases styles on each other no deeper. */
const DEEPEST_STYLES = 11;
/** In halves of a point, as all sizes here: what Word sets where nothing is said. */
const USUAL_SIZE = 20;

/** How words are set: a style's, or a run's. */
export interface Look {
  /** Struck out, or not shown at all. */
  unseen?: 'struck' | 'hidden';
  isRaised?: boolean;
  /** Whether its font has pictures in place of digits. */
  isPictured?: boolean;
  size?: number;
}

/** The looks that styles give, with those that they are based on. */
export interface StyleLooks {
  byId: ReadonlyMap<string, Look>;
  /** The size of words that no style is named for. */
  usualSize: number;
}

/** The looks of a document without styles. */
export const NO_STYLES: StyleLooks = { byId: new Map(), usualSize: USUAL_SIZE };

/** `styles`: the part of a document that holds its styles. */
export function styleLooksIn(styles: string): StyleLooks {
  const own = new Map<string, Look>();
  const bases = new Map<string, string>();
  let id: string | null = null;
  let usual: string | null = null;
  let isUsual = false;
  let usualSize = USUAL_SIZE;
  for (const token of tokensOf(styles)) {
    if (token.kind === 'text') continue;
    if (token.name === 'w:docDefaults') isUsual = token.kind === 'open';
    if (token.name === 'w:style') {
      id = token.kind === 'open' ? attributeOf(token, 'w:styleId') : null;
      if (id !== null && attributeOf(token, 'w:type') === 'paragraph' && isDefault(token)) usual = id;
    } else if (isUsual && token.name === 'w:sz') usualSize = sizeOf(token) ?? usualSize;
    else if (id !== null && token.name === 'w:basedOn') bases.set(id, attributeOf(token, 'w:val') ?? '');
    else if (id !== null && token.kind !== 'close') own.set(id, { ...own.get(id), ...lookIn(token) });
  }
  const byId = new Map([...own.keys(), ...bases.keys()].map((name) => [name, wholeLook(name, own, bases)]));
  return { byId, usualSize: (usual !== null ? byId.get(usual)?.size : undefined) ?? usualSize };
}

function isDefault(tag: Tag): boolean {
  return /^(?:1|true|on)$/.test(attributeOf(tag, 'w:default') ?? '');
}

function wholeLook(name: string, own: ReadonlyMap<string, Look>, bases: ReadonlyMap<string, string>): Look {
  let look: Look = {};
  let at: string | undefined = name;
  for (let depth = 0; depth <= DEEPEST_STYLES && at !== undefined; depth++) {
    look = { ...own.get(at), ...look };
    at = bases.get(at);
  }
  return look;
}

/** What a property of a run or a style says of how words are set, but for their colour. */
export function lookIn(tag: Tag): Look {
  const value = attributeOf(tag, 'w:val') ?? '';
  switch (tag.name) {
    case 'w:vanish':
      return isOn(tag) ? { unseen: 'hidden' } : {};
    case 'w:strike':
    case 'w:dstrike':
      return isOn(tag) ? { unseen: 'struck' } : {};
    case 'w:position':
      return Number(value) === 0 ? {} : { isRaised: true };
    case 'w:vertAlign':
      return { isRaised: value === 'superscript' || value === 'subscript' };
    case 'w:rFonts':
      return { isPictured: OF_PICTURES.test(attributeOf(tag, 'w:ascii') ?? '') };
    case 'w:sz': {
      const size = sizeOf(tag);
      if (size === null) return {};
      return size < SMALLEST ? { unseen: 'hidden', size } : { size };
    }
    default:
      return {};
  }
}

const OF_PICTURES = /^(?:wing|web)dings/i;

/** Nobody sees letters that are smaller. */
const SMALLEST = 4;

function sizeOf(tag: Tag): number | null {
  const value = attributeOf(tag, 'w:val') ?? '';
  return /^\d{1,4}$/.test(value) ? Number(value) : null;
}

/** Whether a property of a run makes its words white where the document has no coloured ground. */
export function isWhite(tag: Tag, hasGround: boolean): boolean {
  return tag.name === 'w:color' && !hasGround && /^f{6}$/i.test(attributeOf(tag, 'w:val') ?? '');
}
