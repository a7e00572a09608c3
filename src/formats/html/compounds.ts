import { isReadAttribute } from './tags.ts';

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

const CLASS = 1000;
const COMPOUND =
  /^([a-z][\w-]*|\*)?((?:[.#][\w-]+|\[[^\]]*\]|:(?:first|last|only)-child|:(?:nth-child|not|is|where)\([^()]*\))*)$/i;
const MARK = /[.#][\w-]+|\[[^\]]*\]|:[a-z-]+(?:\([^()]*\))?/gi;
const ATTRIBUTE = /^\[\s*([\w-]+)\s*(?:([~|^$*]?)=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]*))\s*[is]?\s*)?\]$/i;

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

interface Asked {
  isOne: (element: StyledElement) => boolean;
  weight: number;
  isOfPlace: boolean;
}

function attributeAsked(mark: string): Asked | null {
  const [all, name, operator = '', double, single, bare] = ATTRIBUTE.exec(mark) ?? [];
  if (all === undefined || !isReadAttribute(name!.toLowerCase())) return null;
  const value = double ?? single ?? bare ?? null;
  const isAsked = (own: string): boolean => {
    if (value === null) return true;
    if (operator === '') return own === value;
    if (value === '') return false;
    if (operator === '^') return own.startsWith(value);
    if (operator === '$') return own.endsWith(value);
    if (operator === '*') return own.includes(value);
    return operator === '~' ? own.split(/\s+/).includes(value) : own === value || own.startsWith(`${value}-`);
  };
  const isOne = (element: StyledElement): boolean => {
    const own = element.attribute(name!.toLowerCase());
    return own !== null && isAsked(own);
  };
  return { isOne, weight: CLASS, isOfPlace: false };
}

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

/** Whether a place is one of `2n + 1`, `odd` or `3`; null where the words are none of these. */
function nth(words: string): ((place: number) => boolean) | null {
  const plain = words.replace(/\s/g, '').toLowerCase();
  const [step, first] =
    plain === 'odd' ? [2, 1] : plain === 'even' ? [2, 0] : (stepOf(plain) ?? [Number.NaN, Number.NaN]);
  if (Number.isNaN(first)) return null;
  return (place) =>
    step === 0 ? place === first : (place - first) % step === 0 && (place - first) / step >= 0;
}

function stepOf(plain: string): [number, number] | null {
  if (/^[+-]?\d+$/.test(plain)) return [0, Number(plain)];
  const [, step, first = '0'] = /^([+-]?\d*)n([+-]\d+)?$/.exec(plain) ?? [];
  if (step === undefined) return null;
  return [step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step), Number(first)];
}
