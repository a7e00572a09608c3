import { inkOf, penOf, shadeOf, type Colours } from './grounds.ts';
import { attributeOf, isOn, tokensOf, type Tag } from './word-tags.ts';

/** Word bases styles on each other no deeper. */
const DEEPEST_STYLES = 11;
/** In halves of a point, as all sizes here: what Word sets where nothing is said. */
const USUAL_SIZE = 20;

/** How words are set: a style's, or a run's. */
export interface Look extends Colours {
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
  let isOfTables = false;
  let usualSize = USUAL_SIZE;
  for (const token of tokensOf(styles)) {
    if (token.kind === 'text') continue;
    if (token.name === 'w:docDefaults') isUsual = token.kind === 'open';
    if (token.name === 'w:style') {
      id = token.kind === 'open' ? attributeOf(token, 'w:styleId') : null;
      isOfTables = attributeOf(token, 'w:type') === 'table';
      if (id !== null && attributeOf(token, 'w:type') === 'paragraph' && isDefault(token)) usual = id;
    } else if (isUsual && token.name === 'w:sz') usualSize = sizeOf(token) ?? usualSize;
    else if (id !== null && token.name === 'w:basedOn') bases.set(id, attributeOf(token, 'w:val') ?? '');
    else if (id !== null && token.kind !== 'close') {
      const look = lookIn(token);
      // Such a style shades some of the rows and columns.
      if (isOfTables && look.ground !== undefined) look.ground = null;
      own.set(id, { ...own.get(id), ...look });
    }
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

/** What a property of a run or a style says of how words are set. */
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
    case 'w:color':
      return inkOf(tag);
    case 'w:shd':
      return shadeOf(tag);
    case 'w:highlight':
      return penOf(tag);
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
