import { compoundOf, isOne, weightOf, type Compound } from './compounds.ts';
import type { StyledElement } from './styled-elements.ts';

/** How an element stands to the one that is asked for next: within it, its child, right behind it or anywhere behind it. */
type Combinator = ' ' | '>' | '+' | '~';

/** A selector's last part with those that must stand around or before it, innermost first. */
export interface Selector {
  own: Compound;
  around: readonly { compound: Compound; by: Combinator }[];
  /** Ids, classes and names, as CSS weighs them. */
  weight: number;
  /** Whether it tells elements apart that have a name, id and classes alike and one element around them. */
  isSingle: boolean;
}

const MOST_PARTS = 8;
const MOST_AROUND = 64;

/** What stands in brackets in a selector, whose spaces and signs are none of its own. */
const BRACKETED = /\[[^\]]*\]|\([^()]*\)/g;

/** The selectors of a rule, without the space around them. */
export function selectorsIn(text: string): string[] {
  const { words, restored } = withoutBrackets(text);
  return words.split(',').map((own) => restored(own.trim()));
}

/** A selector with signs of their own in place of what stands in brackets, and what puts that back. */
function withoutBrackets(text: string): { words: string; restored: (part: string) => string } {
  const held: string[] = [];
  return {
    words: text.replace(BRACKETED, (part) => `\u0000${held.push(part) - 1}\u0000`),
    restored: (part) => part.replace(/\u0000(\d+)\u0000/g, (_, at: string) => held[Number(at)]!),
  };
}

/** Null for a selector that asks for states, or for what is not known here. */
export function selectorOf(text: string): Selector | null {
  const { words, restored } = withoutBrackets(text);
  const parts = words
    .replace(/\s*([>+~])\s*/g, ' $1 ')
    .trim()
    .split(/\s+/);
  if (parts.length > 2 * MOST_PARTS) return null;
  const compounds: { compound: Compound; by: Combinator }[] = [];
  let by: Combinator = ' ';
  for (const part of parts.reverse()) {
    if (part === '>' || part === '+' || part === '~') {
      by = part;
      continue;
    }
    const compound = compoundOf(restored(part));
    if (!compound) return null;
    compounds.push({ compound, by });
    by = ' ';
  }
  const [own, ...around] = compounds;
  if (!own) return null;
  const besides = compounds.filter(
    ({ compound, by: how }, at) =>
      compound.isOfPlace || isBeside(how) || isBeside(compounds[at + 1]?.by ?? ' '),
  );
  if (besides.some(({ compound: { name } }) => name === null || !OF_TABLES.has(name))) return null;
  return {
    own: own.compound,
    around,
    weight: compounds.reduce((sum, { compound }) => sum + weightOf(compound), 0),
    isSingle: own.compound.asked.length > 0 || isBeside(around[0]?.by ?? ' '),
  };
}

/** Beside these stands nothing that is left out of a page before it is parsed, so that they can be counted. */
const OF_TABLES = new Set('tr td th thead tbody tfoot'.split(' '));

function isBeside(by: Combinator): boolean {
  return by === '+' || by === '~';
}

export function matches({ own, around }: Selector, element: StyledElement): boolean {
  if (!isOne(own, element)) return false;
  let at: StyledElement | null = element;
  let left = MOST_AROUND;
  for (const { compound, by } of around) {
    const next = ({ parent, previous }: StyledElement) => (isBeside(by) ? previous : parent);
    at = next(at);
    while (at && (by === ' ' || by === '~') && !isOne(compound, at) && left-- > 0) at = next(at);
    if (!at || !isOne(compound, at)) return false;
  }
  return true;
}
