import {
  compoundOf,
  isOne,
  weightOf,
  type Compound,
  type Declaration,
  type StyledElement,
} from './compounds.ts';

/** How an element stands to the one that is asked for next: within it, its child, right behind it or anywhere behind it. */
type Combinator = ' ' | '>' | '+' | '~';

/** A selector's last part with those that must stand around or before it, innermost first. */
interface Selector {
  own: Compound;
  around: readonly { compound: Compound; by: Combinator }[];
  /** Ids, classes and names, as CSS weighs them. */
  weight: number;
  /** Whether it tells elements apart that have a name, id and classes alike and one element around them. */
  isSingle: boolean;
}

/** A rule of a page's own sheets for a page as wide as a desk's screen. */
interface StyleRule extends Selector {
  declarations: readonly Declaration[];
  order: number;
}

/** Rules by what their selectors' last part names: `#old`, `.note`, `td` or `*`. */
export type StyleRules = ReadonlyMap<string, readonly StyleRule[]>;

/** A page's own sheets have some hundred rules, few of which speak of one name; pages nest some thirty deep. */
const MOST_RULES = 2000;
const MOST_OF_NAME = 50;
const MOST_PARTS = 8;
const MOST_AROUND = 64;
/** Such selectors are held against each element by itself. */
const MOST_SINGLE = 40;
/** Declarations of one rule are fewer and shorter. */
const LONGEST = 4000;
const LONGEST_VALUE = 200;

const MATTERING =
  /^(?:display|(?:content-)?visibility|color|font-size|opacity|text-decoration(?:-line)?|vertical-align|overflow(?:-[xy])?|text-indent|left|top|margin-left|(?:max-)?(?:width|height)|clip(?:-path)?|transform|unicode-bidi|mso-hide|mso-text-raise)$/;
/** Of narrow or printed pages. */
const NOT_OF_SCREENS =
  /\b(?:print|speech|not)\b|max-(?:device-)?(?:width|height)|orientation|prefers|hover|pointer/i;

/** A selector of what a sheet draws before or behind the words of an element. */
const BESIDE = /^(.+?)::?(?:before|after)$/i;

/** What a sheet draws beside the words of an element, as its only declaration; none where it draws nothing. */
function drawnBy(text: string): Declaration[] {
  const [, value] = /(?:^|[;\s])content\s*:\s*([^;!]{1,200})/i.exec(text.slice(0, LONGEST)) ?? [];
  return value === undefined ? [] : [{ property: 'content', value: value.trim(), isImportant: false }];
}

/** Those declarations that may hide, strike out, raise or turn words. */
export function declarationsOf(text: string): Declaration[] {
  return text
    .slice(0, LONGEST)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      if (colon < 0 || !MATTERING.test(property)) return [];
      const [value = '', important] = declaration
        .slice(colon + 1, colon + LONGEST_VALUE)
        .split('!', 2)
        .map((part) => part.trim());
      return { property, value, isImportant: important !== undefined };
    });
}

/** The rules of the sheets in a page. */
export function styleRulesOf(html: string): StyleRules {
  const rules = new Map<string, StyleRule[]>();
  let order = 0;
  let single = 0;
  for (const sheet of sheetsIn(html)) {
    for (const { selectors, text } of rulesIn(sheet)) {
      if (++order > MOST_RULES) return rules;
      const [hiding, drawing] = [declarationsOf(text), drawnBy(text)];
      if (hiding.length === 0 && drawing.length === 0) continue;
      for (const words of selectorsIn(selectors)) {
        const [, before] = BESIDE.exec(words) ?? [];
        const declarations = before === undefined ? hiding : drawing;
        const selector = declarations.length === 0 ? null : selectorOf(before ?? words);
        if (!selector || (selector.isSingle && ++single > MOST_SINGLE)) continue;
        const { id, classes, name } = selector.own;
        const key = id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : (name ?? '*');
        const own = rules.get(key);
        if (own) {
          if (own.length < MOST_OF_NAME) own.push({ ...selector, declarations, order });
        } else rules.set(key, [{ ...selector, declarations, order }]);
      }
    }
  }
  return rules;
}

/** What the rules that speak of an element declare, that of the weightiest last. */
export function declaredFor(element: StyledElement, rules: StyleRules): readonly Declaration[] {
  const { name, id, classes } = element;
  const keys = [...new Set([`#${id}`, ...classes.map((key) => `.${key}`), name, '*'])];
  const asked = keys.flatMap((key) => rules.get(key) ?? []);
  const single = asked.filter((rule) => rule.isSingle && matches(rule, element));
  return [...sharedRules(element, asked), ...single]
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .flatMap(({ declarations }) => declarations);
}

/** The rules that speak of all elements alike within one element. */
const shared = new WeakMap<StyledElement, Map<string, readonly StyleRule[]>>();

function sharedRules(element: StyledElement, asked: readonly StyleRule[]): readonly StyleRule[] {
  const { name, id, classes, parent } = element;
  const alike = `${name}#${id}.${classes.join('.')}`;
  const known = parent && shared.get(parent)?.get(alike);
  if (known) return known;
  const found = asked.filter((rule) => !rule.isSingle && matches(rule, element));
  if (parent) {
    const within = shared.get(parent) ?? new Map<string, readonly StyleRule[]>();
    shared.set(parent, within.set(alike, found));
  }
  return found;
}

/** The sheets that hold for a page on a screen. */
function* sheetsIn(html: string): Generator<string> {
  const tags = /<(\/?)style\b([^>]*)>?/gi;
  let [from, isOpen, isForScreens] = [0, false, true];
  for (const { 0: tag, 1: closing, 2: attributes, index } of html.matchAll(tags)) {
    if (closing) {
      if (isOpen && isForScreens) yield html.slice(from, index);
      isOpen = false;
    } else if (!isOpen) {
      isOpen = true;
      from = index + tag.length;
      isForScreens = !/media\s*=\s*["']?print/i.test(attributes!);
    }
  }
}

function* rulesIn(sheet: string): Generator<{ selectors: string; text: string }> {
  const plain = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '');
  const groups: boolean[] = [];
  let prelude: string | null = null;
  let from = 0;
  for (const { 0: mark, index } of plain.matchAll(/[{}]/g)) {
    const text = plain.slice(from, index);
    from = index + 1;
    if (mark === '{') {
      // What an at-rule without a block leaves stands before the next prelude.
      prelude = text.slice(text.lastIndexOf(';') + 1).trim();
      if (!prelude.startsWith('@')) continue;
      groups.push(!NOT_OF_SCREENS.test(prelude));
      prelude = null;
    } else if (prelude !== null) {
      if (!groups.includes(false)) yield { selectors: prelude, text };
      prelude = null;
    } else groups.pop();
  }
}

/** What stands in brackets in a selector, whose spaces and signs are none of its own. */
const BRACKETED = /\[[^\]]*\]|\([^()]*\)/g;

/** The selectors of a rule, without the space around them. */
function selectorsIn(text: string): string[] {
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
function selectorOf(text: string): Selector | null {
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

function matches({ own, around }: StyleRule, element: StyledElement): boolean {
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
