import { attributeOf, parseMarkup, type HtmlNode } from './html-tree.ts';
import type { TwinWords } from '../language/twin-words.ts';
import { escapeText, linkTarget } from './markdown-text.ts';
import { blocksOf } from './page-blocks.ts';

/** Where a page is. */
export interface TwinnedPage {
  /** Its path, base included: `/reports/410304-government/2021/`. */
  path: string;
  /** What its twin names it by: its address where the site's origin is known, else its path. */
  address: string;
  /** The address of the twin of its Chinese page; null for that page itself. */
  chinese: string | null;
}

/**
 * What a page of the site says, as Markdown: its title as a link to it, and what stands in `<main>`. Nothing of a text is
 * markup. The address of a cell of a statutory table is told by its row's link and its column's key, and the numbers of charts are left to
 * those tables. Addresses on the page itself are relative to it. Throws for a page without `<main>`.
 */
export function pageMarkdown(
  html: string,
  { path, address, chinese }: TwinnedPage,
  words: TwinWords,
): string {
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  if (from < 0 || to < 0)
    throw new Error(`Unexpected page ${path} without <main>, expected the site's layout`);
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path;
  const main = parseMarkup(html.slice(from, to));
  const keyed = html.includes('<statutory-table')
    ? { cells: words.cells, lines: lineAddress(main), isSaid: false }
    : null;
  const links = [
    `[${escapeText(title)}](${linkTarget(address)})`,
    ...(chinese === null ? [] : [`[${words.chinese}](${linkTarget(chinese)})`]),
  ];
  return `${[...links, ...blocksOf(main, { path, isInTable: false, keyed })].join('\n\n')}\n`;
}

/** Where the lines of the original lie that the rows of tables link to; null where they link to none. */
function lineAddress(nodes: readonly HtmlNode[]): string | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const [, address] = (node.name === 'a' && LINE_LINK.exec(attributeOf(node, 'href') ?? '')) || [];
    const found = address ?? lineAddress(node.children);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** A link to a line of a raw file; pages of raw files and files beside them have anchors of other kinds. */
const LINE_LINK = /^(.*\/source\/#L)\d+$/;
