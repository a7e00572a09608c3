import { attributeOf, hasAttribute, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { codeSpan, decodeText, escapeText, linkTarget } from './markdown-text.ts';
import type { Context } from './page-context.ts';
import { isLeftOut } from './left-out-elements.ts';

/** Nodes within a line; a block among them stands apart by a space. */
export function inlineOf(nodes: readonly HtmlNode[], context: Context): string {
  let text = '';
  // What was added last, by itself: to look at the end of a text that grows copies all of it.
  let last = '';
  for (const node of nodes) {
    if (typeof node !== 'string' && isLeftOut(node)) continue;
    const piece = typeof node === 'string' ? escapeText(node) : wordsOf(node, context, last);
    text += piece;
    last = piece || last;
  }
  return text;
}

function wordsOf(element: HtmlElement, context: Context, before: string): string {
  const { name, attributes, children } = element;
  switch (name) {
    case 'br':
      return context.isInTable ? ' ' : '\\\n';
    case 'img':
      return escapeText(attributeOf(element, 'alt') ?? '');
    case 'code':
    case 'kbd': {
      const code = tidy(decodeText(textOf(children)).replaceAll('\n', ' '));
      return code === '' ? '' : codeSpan(code, context.isInTable);
    }
    case 'q':
      return `“${inlineOf(children, context)}”`;
    case 'a': {
      // A mark without words has its words for those who listen.
      const words = tidy(inlineOf(children, context)) || escapeText(attributeOf(element, 'aria-label') ?? '');
      const href = attributeOf(element, 'href');
      if (words === '' || href === null) return words;
      if (context.isKeyed && context.keyed?.lines === href.replace(/\d+$/, '')) return words;
      const apart = /[\])]$/.test(before) ? ' ' : '';
      return `${apart}[${words}](${linkTarget(relative(href, context.path))})`;
    }
    case 'i':
      // Without a language it is a label of narrow screens.
      return hasAttribute(element, 'lang') ? inlineOf(children, context) : '';
    case 'strong':
    case 'em':
    case 'bdi':
    case 'bdo':
    case 'dfn':
    case 'time':
      return inlineOf(children, context);
    case 'span':
      // What has a look of its own stands apart by it; words for those who listen belong to what they stand beside.
      return attributes === '' || attributes.includes('visually-hidden')
        ? inlineOf(children, context)
        : ` ${inlineOf(children, context)} `;
    default:
      return ` ${inlineOf(children, context)} `;
  }
}

/** What a text says without any markup, as written. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** Nodes on one line, whatever breaks they have. */
export const oneLine = (nodes: readonly HtmlNode[], context: Context): string =>
  tidy(inlineOf(nodes, { ...context, isInTable: true }));

/** Without the spaces at its ends and the repeated ones; a line begins after each break. */
export function tidy(text: string): string {
  if (!text.includes('\n')) return text.includes('  ') ? text.replace(/ {2,}/g, ' ').trim() : text.trim();
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\\\n ?/g, '\\\n')
    .replace(/^(?: |\\\n)+|(?: |\\\n)+$/g, '');
}

/** A link of a page as its twin has it, which lies in the page's own folder. */
function relative(href: string, path: string): string {
  if (href.startsWith('#')) return `./${href}`;
  return href.startsWith(path) && path !== '/' ? `./${href.slice(path.length)}` : href;
}
