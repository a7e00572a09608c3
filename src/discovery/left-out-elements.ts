import { attributeOf, hasAttribute, type HtmlElement } from './html-tree.ts';
import type { Context } from './page-context.ts';

/** What says nothing without a screen or a script, and what leads through the site. */
const LEFT_OUT = new Set(
  'button dialog form iframe input nav noscript script select style svg template'.split(' '),
);

/** The marks that link to where one is, what a chart is drawn on, what is offered to be put into another site. */
const LEFT_OUT_CLASSES = /(?:^|\s)(?:anchor-link|chart-stage|embed-offer)(?:\s|$)/;

/** What the attributes of an element have that is left out; hardly any has. */
const MAY_BE_LEFT_OUT = /anchor-link|chart-stage|embed-offer|hidden|citation/;

/** Whether nothing of an element is said in Markdown. */
export function isLeftOut(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (LEFT_OUT.has(name)) return true;
  if (!MAY_BE_LEFT_OUT.test(attributes)) return false;
  if (LEFT_OUT_CLASSES.test(attributeOf(element, 'class') ?? '')) return true;
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true') return true;
  // One form of a citation is shown; the others hold the same for programs that keep references.
  return name === 'details' && attributeOf(element, 'class') === 'citation' && !hasAttribute(element, 'open');
}

/** Whether an element holds the numbers of a chart that the tables of the page have. */
export const isTold = (element: HtmlElement, { keyed }: Context): boolean =>
  keyed !== null &&
  element.name === 'details' &&
  attributeOf(element, 'class') === 'chart-data' &&
  leadsToPage(element);

const leadsToPage = ({ name, children, attributes }: HtmlElement): boolean =>
  name === 'a'
    ? /\shref="?#/.test(attributes)
    : children.some((child) => typeof child !== 'string' && leadsToPage(child));
