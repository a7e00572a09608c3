import type { StyledElement } from './styled-elements.ts';
import { isReadAttribute } from './tags.ts';

const ATTRIBUTE = /^\[\s*([\w-]+)\s*(?:([~|^$*]?)=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]*))\s*[is]?\s*)?\]$/i;

/** What a class, an attribute or a place weighs among selectors. */
export const CLASS = 1000;

/** What a part of a selector asks of one element, and what that weighs. */
export interface Asked {
  isOne: (element: StyledElement) => boolean;
  weight: number;
  isOfPlace: boolean;
}

/** What `[data-year="2021"]` asks; null of an attribute that is not kept, and of what is none. */
export function attributeAsked(mark: string): Asked | null {
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

/** Whether a place is one of `2n + 1`, `odd` or `3`; null where the words are none of these. */
export function nth(words: string): ((place: number) => boolean) | null {
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
