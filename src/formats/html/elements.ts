import type { Element, Nodes, Parents } from 'hast';

/** Elements that begin and end a line. Every other one stands within a line. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements without words for readers. */
const SILENT = new Set(
  'head script style noscript template select option button input audio video canvas embed object meter progress applet xml rp rt'.split(
    ' ',
  ),
);

/** Elements that show something, whose words nobody reads here. */
const PICTURES = new Set('img canvas object embed video applet button progress meter'.split(' '));

/** Fields that show no words of theirs: boxes, sliders, points for letters, and lists with all of their lines. */
const DRAWN_FIELD = /^(?:button|submit|reset|image|file|checkbox|radio|password|range|color)$/i;

export function isPicture(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    PICTURES.has(tagName) ||
    (tagName === 'input' && DRAWN_FIELD.test(textOf(properties['type']))) ||
    isOpenList(element)
  );
}

/** Whether a list to choose from shows more than what is chosen. */
function isOpenList({ tagName, properties }: Element): boolean {
  return (
    tagName === 'select' &&
    (properties['multiple'] === true || Number.parseInt(textOf(properties['size']), 10) > 1)
  );
}

/** Whether a picture may show a digit: its words have one, or it has none and its file is not named by a word. */
export function mayShowDigits({ tagName, properties }: Element): boolean {
  if (tagName !== 'img') return false;
  const words = textOf(properties['alt']).trim();
  const [, file = ''] = /([^/]*)$/.exec(textOf(properties['src'])) ?? [];
  return /\d/.test(words === '' ? file : words);
}

/** Elements and names of elements that hold the page's ways, not its text. */
const LANDMARKS = new Set('nav header footer aside form'.split(' '));
const LANDMARK_ROLES = /^(?:navigation|banner|contentinfo|search|complementary)$/;
const LANDMARK_NAMES =
  /(?:^|[\s_-])(?:nav|navi|navigation|menu|crumbs?|breadcrumbs?|footer?|sidebar|share|bdsharebuttonbox|toolbar|copyright|pager|pagination|related)(?:$|[\s_-])/i;

/** Whether an element's words are not for readers of prose: code, controls of forms, or code of Word's. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName) || /^(?:w|m):/.test(element.tagName);
}

/** Whether an element holds the ways of a page, unless it holds the report itself. */
export function isLandmark(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    LANDMARKS.has(tagName) ||
    LANDMARK_ROLES.test(textOf(properties['role'])) ||
    LANDMARK_NAMES.test(`${textOf(properties['className'])} ${textOf(properties['id'])}`)
  );
}

export function isBold({ tagName, properties }: Element): boolean {
  return (
    tagName === 'b' ||
    tagName === 'strong' ||
    /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(textOf(properties['style']))
  );
}

/** How many rows or columns a cell or column asks for; 1 where it does not say. */
export function spanOf({ properties }: Element, name: 'rowSpan' | 'colSpan' | 'span'): number {
  const span = Number.parseInt(textOf(properties[name]), 10);
  return Number.isNaN(span) || span < 0 ? 1 : span;
}

function textOf(property: Element['properties'][string]): string {
  return Array.isArray(property) ? property.join(' ') : String(property ?? '');
}

/** What stands in a field of a form, as pages that are printed from reporting systems have it; null for other elements. */
export function fieldValue(element: Element): string | null {
  const { tagName, properties, children } = element;
  switch (tagName) {
    case 'input':
      return isPicture(element) || /^hidden$/i.test(textOf(properties['type']))
        ? null
        : textOf(properties['value']);
    case 'textarea':
      return wordsIn(element);
    case 'select': {
      if (isOpenList(element)) return null;
      const options = optionsIn(children);
      const chosen = options.find((option) => option.properties['selected'] !== undefined) ?? options[0];
      return chosen ? wordsIn(chosen) : '';
    }
    default:
      return null;
  }
}

function optionsIn(children: Element['children']): Element[] {
  return children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'optgroup' ? optionsIn(child.children) : [child],
  );
}

/** Whether an empty field of a form shows a number as the hint of what to type in. */
export function hasHint(element: Element): boolean {
  return fieldValue(element)?.trim() === '' && /\d/.test(textOf(element.properties['placeholder']));
}

function wordsIn({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

export function childElements(parent: Parents): Element[] {
  return (parent.children as Nodes[]).filter((child) => child.type === 'element');
}
