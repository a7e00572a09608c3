import { attributeAsked, CLASS, nth, type Asked } from './asked.ts';
import type { StyledElement } from './styled-elements.ts';

/** One property with its value. */
export interface Declaration {
  property: string;
  value: string;
  isImportant: boolean;
}

/** `td.note#old[data-year]:first-child`: what is asked of one element. */
export interface Compound {
  name: string | null;
  id: string | null;
  classes: readonly string[];
  asked: readonly ((element: StyledElement) => boolean)[];
  /** What attributes and pseudo-classes weigh. */
  weight: number;
  /** Whether it asks for the place of an element among others. */
  isOfPlace: boolean;
}

const COMPOUND =
  /^([a-z][\w-]*|\*)?((?:[.#][\w-]+|\[[^\]]*\]|:(?:first|last|only)-child|:(?:nth-child|not|is|where)\([^()]*\))*)$/i;
const MARK = /[.#][\w-]+|\[[^\]]*\]|:[a-z-]+(?:\([^()]*\))?/gi;

/** Null where more is asked than names, ids, classes, attributes and places: states, and elements within. */
export function compoundOf(words: string): Compound | null {
  const [, name, marks] = COMPOUND.exec(words) ?? [];
  if (words === '' || marks === undefined) return null;
  const compound = { asked: [] as ((element: StyledElement) => boolean)[], weight: 0, isOfPlace: false };
  const named = marks.match(MARK) ?? [];
  for (const mark of named) {
    if (mark.startsWith('.') || mark.startsWith('#')) continue;
    const more = mark.startsWith('[') ? attributeAsked(mark) : pseudoAsked(mark);
    if (!more) return null;
    compound.asked.push(more.isOne);
    compound.weight += more.weight;
    compound.isOfPlace ||= more.isOfPlace;
  }
  return {
    ...compound,
    name: name === undefined || name === '*' ? null : name.toLowerCase(),
    id: named.find((mark) => mark.startsWith('#'))?.slice(1) ?? null,
    classes: named.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
  };
}

export function isOne({ name, id, classes, asked }: Compound, element: StyledElement): boolean {
  return (
    (name === null || name === element.name) &&
    (id === null || id === element.id) &&
    classes.every((own) => element.classes.includes(own)) &&
    asked.every((holds) => holds(element))
  );
}

/** Ids, classes and names, as CSS weighs them. */
export function weightOf({ id, classes, name, weight }: Compound): number {
  return (id === null ? 0 : CLASS * CLASS) + CLASS * classes.length + (name === null ? 0 : 1) + weight;
}

/** What `:first-child` or `:not(.note)` asks; null of states. */
function pseudoAsked(mark: string): Asked | null {
  const [, name, inner = ''] = /^:([a-z-]+)(?:\((.*)\))?$/i.exec(mark) ?? [];
  const ofPlace = (isOne: Asked['isOne']): Asked => ({ isOne, weight: CLASS, isOfPlace: true });
  const isFirst = ({ place }: StyledElement) => place === 1;
  const isLast = ({ place, siblings }: StyledElement) => place === siblings.count;
  switch (name!.toLowerCase()) {
    case 'first-child':
      return ofPlace(isFirst);
    case 'last-child':
      return ofPlace(isLast);
    case 'only-child':
      return ofPlace((element) => isFirst(element) && isLast(element));
    case 'nth-child': {
      const isNth = nth(inner);
      return isNth && ofPlace(({ place }) => isNth(place));
    }
    default: {
      const compounds = inner.split(',').map((words) => compoundOf(words.trim()));
      if (compounds.includes(null)) return null;
      const own = compounds as Compound[];
      const isAny = (element: StyledElement) => own.some((compound) => isOne(compound, element));
      return {
        isOne: name!.toLowerCase() === 'not' ? (element) => !isAny(element) : isAny,
        weight: name!.toLowerCase() === 'where' ? 0 : Math.max(...own.map(weightOf)),
        isOfPlace: own.some(({ isOfPlace }) => isOfPlace),
      };
    }
  }
}
