import type { Element } from 'hast';
import { classesOf, textOf } from './styled-elements.ts';

/** What scripts of a page do to its words, as far as its markup tells. None is run. */
export interface Scripting {
  /** Whether a script may put words into an element that prints none. */
  mayFill(element: Element): boolean;
  /** Whether a script stands within an element, which may write there. */
  holdsScript(element: Element): boolean;
  /** Whether an element holds a number for a script to show that is not the one it prints. */
  holdsNumber(element: Element): boolean;
}

/** A tag that never ends is not looked for behind the next one: a page of nothing else took time by its square. */
const SCRIPT = /<script\b([^<>]*)>((?:(?!<\/script)[^])*)/gi;
/** Data and files are no scripts that stand in the page. */
const IS_CODE =
  /^(?:(?!\bsrc\s*=|\btype\s*=\s*["']?(?:application\/(?:ld\+)?json|text\/(?:template|html)))[^])*$/i;
const WRITES =
  /\.(?:innerHTML|innerText|textContent|outerHTML|nodeValue|value)\s*=|\.(?:text|html|val|append|prepend|replaceWith|insertAdjacentHTML)\s*\(/;
const QUOTED = /(['"`])((?:(?!\1)[^\n\\]){1,80})\1(\s*\+)?/g;
/** The scripts of a page are seldom longer together. */
const LONGEST = 500_000;

/** Attributes by which frameworks bind words to an element. */
const BOUND = /\s(?:v-(?:text|html)|ng-bind(?:-html)?|data-bind|x-text|th:text)\s*=/i;
/** Attributes that hold the number that a script shows. */
const COUNTED = /^data(?:To|End|Target|Value|Val|Num|Number|Count)$/;
const NUMBER = /^\d[\d.,]*$/;

/** `html` is the markup as received, at whose offsets the elements of the page stand. */
export function scriptingOf(html: string): Scripting {
  const named = namesIn(html);
  const tagOf = ({ position }: Element): string => {
    const start = position?.start.offset;
    return start === undefined ? '' : html.slice(start, html.indexOf('>', start) + 1);
  };
  const isNamed = (element: Element): boolean => {
    const id = textOf(element.properties['id']);
    return (
      (id !== '' && (named.ids.has(id) || named.begun.has(id.replace(/\d+$/, '')))) ||
      classesOf(element).some((own) => named.classes.has(own))
    );
  };
  return {
    mayFill: (element) => isNamed(element) || BOUND.test(tagOf(element)),
    holdsScript: ({ position }) =>
      position?.end.offset !== undefined &&
      /<script\b/i.test(html.slice(position.start.offset, position.end.offset)),
    holdsNumber,
  };
}

function holdsNumber({ properties, children }: Element): boolean {
  const [only, ...others] = children;
  const printed = only?.type === 'text' && others.length === 0 ? only.value.trim() : '';
  return Object.entries(properties).some(([name, value]) => {
    const held = COUNTED.test(name) ? textOf(value).trim() : '';
    return NUMBER.test(held) && held !== printed;
  });
}

interface Names {
  ids: Set<string>;
  /** Beginnings of ids that a script puts a number behind. */
  begun: Set<string>;
  classes: Set<string>;
}

/** What scripts that write words call the elements of the page. */
function namesIn(html: string): Names {
  const names: Names = { ids: new Set(), begun: new Set(), classes: new Set() };
  let left = LONGEST;
  for (const [, attributes, code] of html.matchAll(SCRIPT)) {
    if (!IS_CODE.test(attributes!) || code!.length > left || !WRITES.test(code!)) continue;
    left -= code!.length;
    for (const [, , words, plus] of code!.matchAll(QUOTED)) {
      for (const [, mark, name] of words!.matchAll(/(?:^|[\s,>])(?:[a-z]{1,6}(?=[#.]))?([#.]?)([\w-]+)/g)) {
        if (mark === '.') names.classes.add(name!);
        else {
          names.ids.add(name!);
          if (plus !== undefined) names.begun.add(name!);
        }
      }
    }
  }
  return names;
}
