/** A selector's last part with those that must stand around it, innermost first. */
interface Selector {
  own: Compound;
  around: readonly { compound: Compound; isParent: boolean }[];
  /** Ids, classes and names, as CSS weighs them. */
  weight: number;
}

/** `td.note#old`: what is asked of one element. */
interface Compound {
  name: string | null;
  id: string | null;
  classes: readonly string[];
}

/** One property with its value. */
export interface Declaration {
  property: string;
  value: string;
  isImportant: boolean;
}

/** A rule of a page's own sheets for a page as wide as a desk's screen. */
interface StyleRule extends Selector {
  declarations: readonly Declaration[];
  order: number;
}

/** Rules by what their selectors' last part names: `#old`, `.note`, `td` or `*`. */
export type StyleRules = ReadonlyMap<string, readonly StyleRule[]>;

/** What is known of an element, and of the one around it. */
export interface StyledElement {
  name: string;
  id: string;
  classes: readonly string[];
  parent: StyledElement | null;
  /** What the rules say of those within it, by name, id and classes. */
  within: Map<string, readonly Declaration[]>;
}

/** A page's own sheets have some hundred rules, few of which speak of one name; pages nest some thirty deep. */
const MOST_RULES = 2000;
const MOST_OF_NAME = 50;
const MOST_PARTS = 8;
const MOST_AROUND = 64;
/** Declarations of one rule are fewer and shorter. */
const LONGEST = 4000;
const LONGEST_VALUE = 200;

const MATTERING =
  /^(?:display|(?:content-)?visibility|color|font-size|opacity|text-decoration(?:-line)?|vertical-align|overflow(?:-[xy])?|text-indent|left|top|margin-left|(?:max-)?(?:width|height)|clip(?:-path)?|transform|unicode-bidi|mso-hide|mso-text-raise)$/;
/** Of narrow or printed pages. */
const NOT_OF_SCREENS =
  /\b(?:print|speech|not)\b|max-(?:device-)?(?:width|height)|orientation|prefers|hover|pointer/i;
const COMPOUND = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i;

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
  for (const sheet of sheetsIn(html)) {
    for (const { selectors, text } of rulesIn(sheet)) {
      if (++order > MOST_RULES) return rules;
      const declarations = declarationsOf(text);
      if (declarations.length === 0) continue;
      for (const words of selectors.split(',')) {
        const selector = selectorOf(words.trim());
        if (!selector) continue;
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
  const { name, id, classes, parent } = element;
  const own = `${name}#${id}.${classes.join('.')}`;
  const known = parent?.within.get(own);
  if (known) return known;
  const keys = [...new Set([`#${id}`, ...classes.map((key) => `.${key}`), name, '*'])];
  const declared = keys
    .flatMap((key) => rules.get(key) ?? [])
    .filter((rule) => matches(rule, element))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .flatMap(({ declarations }) => declarations);
  parent?.within.set(own, declared);
  return declared;
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

/** Null for a selector that asks for more than names, ids, classes and what stands around. */
function selectorOf(words: string): Selector | null {
  const parts = words.replace(/\s*>\s*/g, ' > ').split(/\s+/);
  if (parts.length > 2 * MOST_PARTS) return null;
  const compounds: { compound: Compound; isParent: boolean }[] = [];
  let isParent = false;
  for (const part of parts.reverse()) {
    if (part === '>') {
      isParent = true;
      continue;
    }
    const compound = compoundOf(part);
    if (!compound) return null;
    compounds.push({ compound, isParent });
    isParent = false;
  }
  const [own, ...around] = compounds;
  if (!own) return null;
  const weight = compounds.reduce(
    (sum, { compound: { id, classes, name } }) =>
      sum + (id === null ? 0 : 1_000_000) + 1000 * classes.length + (name === null ? 0 : 1),
    0,
  );
  return { own: own.compound, around, weight };
}

function compoundOf(words: string): Compound | null {
  const [, name, marks] = COMPOUND.exec(words) ?? [];
  if (words === '' || marks === undefined) return null;
  const named = marks.match(/[.#][\w-]+/g) ?? [];
  return {
    name: name === undefined || name === '*' ? null : name.toLowerCase(),
    id: named.find((mark) => mark.startsWith('#'))?.slice(1) ?? null,
    classes: named.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
  };
}

function matches({ own, around }: StyleRule, element: StyledElement): boolean {
  if (!isOne(own, element)) return false;
  let at = element.parent;
  let left = MOST_AROUND;
  for (const { compound, isParent } of around) {
    while (at && !isParent && !isOne(compound, at) && left-- > 0) at = at.parent;
    if (!at || !isOne(compound, at)) return false;
    at = at.parent;
  }
  return true;
}

function isOne({ name, id, classes }: Compound, element: StyledElement): boolean {
  return (
    (name === null || name === element.name) &&
    (id === null || id === element.id) &&
    classes.every((own) => element.classes.includes(own))
  );
}
