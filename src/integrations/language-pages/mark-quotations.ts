import { CHINESE_RUN } from '../../text/chinese-runs.ts';

/** A comment, a tag, or what is no markup: of elements whose content is not read out, all of it. */
const PIECES = /<!--[\s\S]*?-->|<(script|style|title|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;
const TAG_NAME = /^<\/?([a-z][a-z0-9-]*)/i;
const HAN = /\p{Script=Han}/u;
/** Elements that have no end. */
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/**
 * A page with every run of Chinese in an element that says so, and every link to a page in Chinese too. What is marked
 * already is left as it is. `base` is the path that the site lives under, `home` that of the pages of the other language.
 */
export function markQuotations(html: string, base: string, home: string): string {
  /** Elements that are open inside one that is marked as Chinese, that one included. */
  let depth = 0;
  return html.replaceAll(PIECES, (piece: string) => {
    if (!piece.startsWith('<')) {
      return depth > 0 || !HAN.test(piece) ? piece : piece.replaceAll(CHINESE_RUN, '<i lang="zh-CN">$&</i>');
    }
    // Most tags neither are links nor say that something is Chinese: they are not looked at closer.
    if (depth === 0 && !piece.startsWith('<a ') && !piece.includes('lang="zh-CN"')) return piece;
    const [, name = ''] = TAG_NAME.exec(piece) ?? [];
    if (name === '' || piece.startsWith('<!')) return piece;
    if (depth > 0) {
      if (piece.startsWith('</')) depth -= 1;
      else if (!VOID.has(name) && !piece.endsWith('/>') && !/^<(script|style|title|textarea)\b/.test(piece))
        depth += 1;
      return piece;
    }
    if (/\slang="zh-CN"/.test(piece) && !VOID.has(name)) depth = 1;
    return name === 'a' ? markLink(piece, base, home) : piece;
  });
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
