import type { Element } from 'hast';
import { attributeOf } from './styled-elements.ts';

/** Digits, and signs that make another number of those beside them. */
const NUMBER = /[\d%+−–—万千百约减负-]/;
const NAMED = /\bvar\(\s*(--[\w-]+)/gi;
const QUOTED = /(["'])((?:(?!\1)[^])*)/g;
const LONGEST_NAMED = 200;

/**
 * Tells of what a sheet draws beside the words of an element whether it is a number, or makes another of theirs: counters,
 * its own words, those of an attribute, or what the page calls by a name. `html`: the markup as received.
 */
export function drawnNumbers(html: string): (content: string, element: Element) => boolean {
  const known = new Map<string, boolean>();
  /** Also where only sheets that are not in the page say what has the name. */
  const isNumberNamed = (name: string): boolean => {
    const said = new RegExp(`(?<![\\w-])${name}\\s*:([^;}]{0,${LONGEST_NAMED}})`, 'g');
    const values = [...html.matchAll(said)].map(([, value]) => value!.replace(ESCAPED, unescaped));
    return values.length === 0 || values.some((value) => /[\d(]/.test(value));
  };
  const isNumber = (content: string): boolean => {
    const words = [...content.matchAll(QUOTED)].map(([, , own]) => own!).join('');
    return (
      /\bcounters?\(/i.test(content) ||
      NUMBER.test(words.replace(ESCAPED, unescaped)) ||
      [...content.matchAll(NAMED)].some(([, name]) => isNumberNamed(name!))
    );
  };
  return (content, element) => {
    if (content === '') return false;
    const [, attribute] = /\battr\(\s*([\w-]+)/i.exec(content) ?? [];
    if (attribute !== undefined && /\d/.test(attributeOf(element, attribute.toLowerCase()) ?? ''))
      return true;
    const found = known.get(content) ?? isNumber(content);
    known.set(content, found);
    return found;
  };
}

const ESCAPED = /\\([\da-f]{1,6})\s?/gi;

function unescaped(_: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
