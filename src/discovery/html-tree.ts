/**
 * HTML as the site has it: as Astro serialises it, with values in double quotes and every `<` of a text a reference, and
 * without the end tags and quotation marks that `spareMarkup` leaves out. A parser for the HTML of others costs more than all
 * that is done with the tree here (docs/decisions/0094-markdown-twins.md).
 */
export interface HtmlElement {
  name: string;
  /** What stands between the name and the end of the tag, to be asked with `attributeOf`. */
  attributes: string;
  children: HtmlNode[];
}

/** An element, or a text as written: its character references stand as they are. */
export type HtmlNode = HtmlElement | string;

const TAG = /<([A-Za-z][^\s/>]*)((?:[^>"]|"[^"]*")*)>/y;

const VOID = new Set('area br col hr img input link meta path source wbr'.split(' '));

/** What the start of an element ends where its end tag is left out (https://html.spec.whatwg.org/#optional-tags). */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: 'li',
    dt: 'dt dd',
    dd: 'dt dd',
    td: 'td th',
    th: 'td th',
    tr: 'td th tr',
    thead: 'caption',
    tbody: 'td th tr caption thead tbody',
  }).map(([name, ended]) => [name, new Set(ended.split(' '))]),
);

/** Elements whose content is no markup. */
const RAW_TEXT = new Set(['script', 'style', 'textarea']);

/** The nodes of a piece of a page. */
export function parseMarkup(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: '', children: [] };
  const open = [root];
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) open.at(-1)!.children.push(html.slice(at, end));
    if (next < 0) break;
    if (html.startsWith('</', next)) {
      at = endOf(html, '>', next);
      close(open, html.slice(next + 2, at - 1));
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (!tag) {
      at = html.startsWith('<!--', next) ? endOf(html, '-->', next) : next + 1;
      continue;
    }
    const [whole, name = '', attributes = ''] = tag;
    at = next + whole.length;
    const ended = ENDED_BY.get(name);
    if (ended) while (ended.has(open.at(-1)!.name)) open.pop();
    const element: HtmlElement = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    if (RAW_TEXT.has(name)) at = endOf(html, `</${name}>`, at);
    else if (!VOID.has(name)) open.push(element);
  }
  return root.children;
}

/** Ends the element of a name that was begun last, with all that was begun in it. */
function close(open: HtmlElement[], name: string): void {
  let place = open.length - 1;
  while (place > 0 && open[place]!.name !== name) place -= 1;
  if (place > 0) open.length = place;
}

/** Where what ends with some words ends; the end of all where they do not come. */
function endOf(html: string, words: string, from: number): number {
  const place = html.indexOf(words, from);
  return place < 0 ? html.length : place + words.length;
}

/** The value of an attribute as written; null where it has none. */
export function attributeOf({ attributes }: HtmlElement, name: string): string | null {
  if (!attributes.includes(name)) return null;
  // No value holds the quotation mark that this looks for.
  const start = ` ${name}="`;
  const at = attributes.indexOf(start);
  if (at < 0) return attributes.includes(start.slice(0, -1)) ? bareValue(attributes, name) : null;
  const from = at + start.length;
  return attributes.slice(from, attributes.indexOf('"', from));
}

/** The value of an attribute that stands without quotation marks; null where the name stands within other values alone. */
function bareValue(attributes: string, name: string): string | null {
  const start = ` ${name}=`;
  for (let at = attributes.indexOf(start); at >= 0; at = attributes.indexOf(start, at + 1)) {
    const isWithin = attributes.slice(0, at).split('"').length % 2 === 0;
    if (isWithin) continue;
    const end = attributes.indexOf(' ', at + start.length);
    return attributes.slice(at + start.length, end < 0 ? attributes.length : end);
  }
  return null;
}

/** Whether an element has an attribute, with a value or without. */
export function hasAttribute({ attributes }: HtmlElement, name: string): boolean {
  if (!attributes.includes(` ${name}`)) return false;
  const names = attributes.replace(/=(?:"[^"]*"|[^\s"]+)/g, '').split(' ');
  return names.includes(name);
}
