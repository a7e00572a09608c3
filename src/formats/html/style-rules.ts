import type { Declaration } from './compounds.ts';
import { declarationsOf, drawnBy } from './declarations.ts';
import { matches, selectorOf, selectorsIn, type Selector } from './selectors.ts';
import { rulesIn, sheetsIn } from './sheets.ts';
import type { StyledElement } from './styled-elements.ts';

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

/** Such selectors are held against each element by itself. */
const MOST_SINGLE = 40;

/** A selector of what a sheet draws before or behind the words of an element. */
const BESIDE = /^(.+?)::?(?:before|after)$/i;

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
