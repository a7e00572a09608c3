import type { Element } from 'hast';

/** Elements that begin and end a line. Every other one stands within a line. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements without words for readers. */
const SILENT = new Set(
  'head script style noscript template select option button input audio video canvas embed applet xml rp rt'.split(
    ' ',
  ),
);

/** Elements whose words stand apart from those beside them: a note mark or a struck-out figure is no digit of a number. */
const APART = new Set('sup sub s strike del ins'.split(' '));

/** Elements and names of elements that hold the page's ways, not its text. */
const LANDMARKS = new Set('nav header footer aside form'.split(' '));
const LANDMARK_ROLES = /^(?:navigation|banner|contentinfo|search|complementary)$/;
const LANDMARK_NAMES =
  /(?:^|[\s_-])(?:nav|navi|navigation|menu|crumbs?|breadcrumbs?|footer?|sidebar|share|bdsharebuttonbox|toolbar|copyright|pager|pagination|related)(?:$|[\s_-])/i;

/** Whether an element's words are not for readers: hidden by its own style, or code of Word's. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName) || /^(?:w|m):/.test(element.tagName);
}

/** Whether an element is hidden by its own attributes. */
export function isHidden({ properties }: Element): boolean {
  return (
    properties['hidden'] !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(textOf(properties['style']))
  );
}

export function isApart(element: Element): boolean {
  return APART.has(element.tagName);
}

/** Whether an element holds the ways of a page, unless it holds the report itself. */
export function isLandmark(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    LANDMARKS.has(tagName) ||
    LANDMARK_ROLES.test(textOf(properties['role'])) ||
    LANDMARK_NAMES.test(`${textOf(properties['className'])} ${textOf(properties['id'])}`) ||
    isHidden(element)
  );
}

export function isBold({ tagName, properties }: Element): boolean {
  return (
    tagName === 'b' ||
    tagName === 'strong' ||
    /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(textOf(properties['style']))
  );
}

/** How many rows or columns a cell asks for; 1 where it does not say. */
export function spanOf({ properties }: Element, name: 'rowSpan' | 'colSpan'): number {
  const span = Number.parseInt(textOf(properties[name]), 10);
  return Number.isNaN(span) || span < 0 ? 1 : span;
}

function textOf(property: Element['properties'][string]): string {
  return Array.isArray(property) ? property.join(' ') : String(property ?? '');
}
