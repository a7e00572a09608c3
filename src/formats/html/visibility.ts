import type { Element } from 'hast';

/** What readers of a page see of its elements: hidden ones, struck-out words, raised and lowered marks. */
export interface Visibility {
  /** Whether nothing of an element is shown. */
  isHidden(element: Element): boolean;
  /** Whether its words are struck out. */
  isStruck(element: Element): boolean;
  /** Whether its words are set as a raised or lowered mark, as notes are. */
  isRaised(element: Element): boolean;
}

const STRUCK = new Set('s strike del'.split(' '));
const RAISED = new Set('sup sub'.split(' '));

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?(?=\s*(?:;|!|$))|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?(?=\s*(?:;|!|$)))/i;
const CLIPPED = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
const WITHOUT_SIZE = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i;
const OUT_OF_SIGHT = /(?:^|;)\s*(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,}/i;
const STRIKING = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;
const RAISING = /(?:^|;)\s*(?:vertical-align\s*:\s*(?:super|sub|text-top)|mso-text-raise\s*:\s*[^0;])/i;

/** A selector of one element: `.hide`, `td.note`, `#old`. Longer ones depend on their surroundings and are not read. */
const SELECTOR = /^([a-z][\w-]*)?([.#][\w-]+)?$/i;

/** Style rules longer than all that matters here; a page's own sheet has a few hundred. */
const MOST_RULES = 2000;

/**
 * Reads what a page hides, strikes out or raises: by element, by attribute, by style, or by a rule of its own sheets,
 * which stand in the markup as received.
 */
export function visibilityOf(html: string): Visibility {
  const rules = rulesOf(html);
  const known = new WeakMap<Element, string>();
  const styleOf = (element: Element): string => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const classes = classesOf(element);
    const id = textOf(element.properties['id']);
    const own = [
      ...(rules.get(`#${id}`) ?? []),
      ...['', ...classes].flatMap((name) => [
        ...(rules.get(name && `.${name}`) ?? []),
        ...(rules.get(`${element.tagName}${name && `.${name}`}`) ?? []),
      ]),
      textOf(element.properties['style']),
    ].join(';');
    known.set(element, own);
    return own;
  };
  return {
    isHidden: (element) => {
      if (element.properties['hidden'] !== undefined && element.properties['hidden'] !== false) return true;
      const style = styleOf(element);
      return (
        HIDING.test(style) || OUT_OF_SIGHT.test(style) || (CLIPPED.test(style) && WITHOUT_SIZE.test(style))
      );
    },
    isStruck: (element) => STRUCK.has(element.tagName) || STRIKING.test(styleOf(element)),
    isRaised: (element) =>
      RAISED.has(element.tagName) || RAISING.test(raisingStyle(element, styleOf(element))),
  };
}

/** `vertical-align` of a table's cells places them in their row and raises nothing. */
function raisingStyle({ tagName }: Element, style: string): string {
  return tagName === 'td' || tagName === 'th' || tagName === 'tr' ? '' : style;
}

/** Declarations by selector, of the rules that speak of one element without its surroundings. */
function rulesOf(html: string): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  const sheets = [...html.matchAll(/<style\b([^>]*)>([\s\S]*?)<\/style/gi)].flatMap(
    ([, attributes, sheet]) => (/media\s*=\s*["']?print/i.test(attributes!) ? [] : sheet!),
  );
  let count = 0;
  for (const sheet of sheets) {
    const plain = sheet.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g, '');
    for (const [, selectors = '', declarations = ''] of plain.matchAll(/([^{}@]+)\{([^{}]*)\}/g)) {
      if (++count > MOST_RULES) return rules;
      if (
        !/display|visibility|font-size|opacity|decoration|vertical-align|overflow|indent|left|top|hide/i.test(
          declarations,
        )
      )
        continue;
      for (const selector of selectors.split(',')) {
        const name = selector.trim();
        if (name !== '' && SELECTOR.test(name)) rules.set(name, [...(rules.get(name) ?? []), declarations]);
      }
    }
  }
  return rules;
}

function classesOf({ properties }: Element): string[] {
  const classes = properties['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
}

function textOf(property: Element['properties'][string]): string {
  return Array.isArray(property) ? property.join(' ') : String(property ?? '');
}
