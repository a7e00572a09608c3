import { CHINESE_RUN } from '../../text/chinese-runs.ts';

const HAN = /\p{Script=Han}/u;
const CHINESE = 'lang="zh-CN"';
/** Elements whose content is not read out. */
const RAW_TEXT = ['script', 'style', 'title', 'textarea'];
/** Elements that have no end. */
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const TAG_NAME = /^<\/?([a-z][a-z0-9-]*)/i;

/**
 * A page with every run of Chinese in an element that says so, and every link to a page in Chinese too. What is marked
 * already is left as it is. `base` is the path that the site lives under, `home` that of the pages of the other language.
 */
export function markQuotations(html: string, base: string, home: string): string {
  let marked = '';
  /** Where what was not yet taken over begins. */
  let from = 0;
  /** Elements that are open inside one that is marked as Chinese, that one included. */
  let depth = 0;
  const put = (start: number, end: number, piece: string): void => {
    marked += html.slice(from, start) + piece;
    from = end;
  };
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    const open = next < 0 ? html.length : next;
    if (depth === 0 && open > at) {
      const text = html.slice(at, open);
      if (HAN.test(text)) put(at, open, text.replaceAll(CHINESE_RUN, '<i lang="zh-CN">$&</i>'));
    }
    if (next < 0) break;
    at = endOfPiece(html, open);
    const tag = html.slice(open, at);
    // Most tags neither are links nor say that something is Chinese: they are not looked at closer.
    if (depth === 0 && !tag.startsWith('<a ') && !tag.includes(CHINESE)) continue;
    const [, name = ''] = TAG_NAME.exec(tag) ?? [];
    if (name === '') continue;
    if (depth > 0) {
      if (tag.startsWith('</')) depth -= 1;
      else if (!VOID.has(name) && !tag.endsWith('/>') && !RAW_TEXT.includes(name)) depth += 1;
      continue;
    }
    if (/\slang="zh-CN"/.test(tag) && !VOID.has(name)) depth = 1;
    if (name === 'a') put(open, at, markLink(tag, base, home));
  }
  return marked + html.slice(from);
}

/** Where a comment, a tag, or an element whose content is not read out ends that begins at a place. */
function endOfPiece(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return after(html, '-->', start);
  const raw = RAW_TEXT.find((name) => html.startsWith(name, start + 1));
  return raw === undefined ? after(html, '>', start) : after(html, `</${raw}>`, start);
}

/** Where the next of some words ends; the end of the page where there are none. */
function after(html: string, words: string, start: number): number {
  const place = html.indexOf(words, start);
  return place < 0 ? html.length : place + words.length;
}

/** Where a cell or a section is printed: that raw files are as received, their page says. */
const PLACE = /\/source\/#/;

/** A link to a page of the site that is Chinese says so. */
function markLink(tag: string, base: string, home: string): string {
  const [, href = ''] = /\shref="([^"]*)"/.exec(tag) ?? [];
  if (/\shreflang=/.test(tag) || !href.startsWith(base) || href.startsWith(home) || PLACE.test(href))
    return tag;
  const path = href.replace(/[?#].*$/, '');
  return path.endsWith('/') ? tag.replace(/^<a\b/, '<a hreflang="zh-CN"') : tag;
}
