import { attributeOf, hasAttribute, parseMarkup, type HtmlElement, type HtmlNode } from './html-tree.ts';
import type { TwinWords } from '../language/twin-words.ts';
import { markdownTable, type TableRow } from './markdown-table.ts';
import { codeBlock, codeSpan, decodeText, escapeStart, escapeText, linkTarget } from './markdown-text.ts';

/** What says nothing without a screen or a script, and what leads through the site. */
const LEFT_OUT = new Set(
  'button dialog form iframe input nav noscript script select style svg template'.split(' '),
);

/** The marks that link to where one is, what a chart is drawn on, what is offered to be put into another site. */
const LEFT_OUT_CLASSES = /(?:^|\s)(?:anchor-link|chart-stage|embed-offer)(?:\s|$)/;

/** What the attributes of an element have that is left out; hardly any has. */
const MAY_BE_LEFT_OUT = /anchor-link|chart-stage|embed-offer|hidden|citation/;

/** Elements that stand within a line; every other begins a block. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data dfn em i img kbd label mark q s small span strong sub sup time u wbr'.split(
    ' ',
  ),
);

/** Blocks that are one line of Markdown, whatever stands in them: what stands before and after it. */
const LINES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  h1: ['# ', ''],
  h2: ['## ', ''],
  h3: ['### ', ''],
  h4: ['#### ', ''],
  h5: ['##### ', ''],
  h6: ['###### ', ''],
  summary: ['**', '**'],
  figcaption: ['**', '**'],
  legend: ['**', '**'],
};

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

/** What the words on an element depend on beside itself. */
interface Context {
  path: string;
  isInTable: boolean;
  /** Of a page whose tables name cells by row and column; null of others. */
  keyed: KeyedTables | null;
  /** Whether this is within a table that is one of them. */
  isKeyed?: boolean;
}

/** How the cells of a page's statutory tables are named. */
interface KeyedTables {
  cells: (lines: string | null) => string;
  /** The address of a line of the original but for its number; null where it has no lines. */
  lines: string | null;
  /** Whether the twin has said so, which it does before the first table. */
  isSaid: boolean;
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

const isInline = (node: HtmlNode): boolean => typeof node === 'string' || INLINE.has(node.name);

function isLeftOut(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (LEFT_OUT.has(name)) return true;
  if (!MAY_BE_LEFT_OUT.test(attributes)) return false;
  if (LEFT_OUT_CLASSES.test(attributeOf(element, 'class') ?? '')) return true;
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true') return true;
  // One form of a citation is shown; the others hold the same for programs that keep references.
  return name === 'details' && attributeOf(element, 'class') === 'citation' && !hasAttribute(element, 'open');
}

/** Whether an element holds the numbers of a chart that the tables of the page have. */
const isTold = (element: HtmlElement, { keyed }: Context): boolean =>
  keyed !== null &&
  element.name === 'details' &&
  attributeOf(element, 'class') === 'chart-data' &&
  leadsToPage(element);

const leadsToPage = ({ name, children, attributes }: HtmlElement): boolean =>
  name === 'a'
    ? /\shref="?#/.test(attributes)
    : children.some((child) => typeof child !== 'string' && leadsToPage(child));

/** Nodes as blocks of Markdown, each of one or more lines. */
function blocksOf(nodes: readonly HtmlNode[], context: Context): string[] {
  const blocks: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = (): void => {
    const text = tidy(inlineOf(line, context));
    if (text !== '') blocks.push(text.split('\\\n').map(escapeStart).join('\\\n'));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      line.push(node);
      continue;
    }
    endLine();
    if (typeof node !== 'string' && !isLeftOut(node) && !isTold(node, context))
      blocks.push(...blockOf(node, context));
  }
  endLine();
  return blocks;
}

function blockOf(element: HtmlElement, context: Context): string[] {
  const { name, children } = element;
  const line = LINES[name];
  if (line) {
    const text = oneLine(children, context);
    // A heading may end with the marks that it begins with.
    return text === '' ? [] : [line[0] + text.replace(/#(?=#*$)/g, '\\#') + line[1]];
  }
  switch (name) {
    case 'ul':
    case 'ol':
      return listOf(children, name === 'ol', context);
    case 'dl':
      return termsOf(children, context);
    case 'table':
      return tableOf(element, context);
    case 'pre':
      return [codeBlock(decodeText(textOf(children)))];
    case 'blockquote':
      return [prefixed(blocksOf(children, context).join('\n\n'), '> ', '> ')];
    case 'hr':
      return ['***'];
    case 'statutory-table': {
      const { keyed } = context;
      if (keyed === null) return blocksOf(children, context);
      const rule = keyed.isSaid ? [] : [keyed.cells(keyed.lines && codeSpan(keyed.lines, false))];
      keyed.isSaid = true;
      return [...rule, ...blocksOf(children, { ...context, isKeyed: true })];
    }
    default:
      return blocksOf(children, context);
  }
}

function listOf(children: readonly HtmlNode[], isOrdered: boolean, context: Context): string[] {
  const items: string[] = [];
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'li' || isLeftOut(child)) continue;
    const text = blocksOf(child.children, context).join('\n\n');
    const marker = isOrdered ? `${items.length + 1}. ` : '- ';
    if (text !== '') items.push(prefixed(text, marker, ' '.repeat(marker.length)));
  }
  return items.length > 0 ? [items.join('\n')] : [];
}

/** Terms and what is said of them, which may stand in groups. */
function termsOf(children: readonly HtmlNode[], context: Context): string[] {
  const items: string[] = [];
  const visit = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string' || isLeftOut(node)) continue;
      if (node.name === 'dt') items.push(`- **${oneLine(node.children, context)}**`);
      else if (node.name === 'dd') {
        const text = blocksOf(node.children, context).join('\n\n');
        const last = items.pop() ?? '-';
        items.push(text === '' ? last : prefixed(text, `${last}: `, '  '));
      } else visit(node.children);
    }
  };
  visit(children);
  return items.length > 0 ? [items.join('\n')] : [];
}

function tableOf(table: HtmlElement, outer: Context): string[] {
  const context = { ...outer, isInTable: true };
  const rows: TableRow[] = [];
  let caption = '';
  const visit = (nodes: readonly HtmlNode[], isHead: boolean): void => {
    for (const node of nodes) {
      if (typeof node === 'string' || isLeftOut(node)) continue;
      if (node.name === 'caption') caption = oneLine(node.children, context);
      else if (node.name === 'tr') rows.push({ isHead, cells: cellsOf(node, context) });
      else visit(node.children, node.name === 'thead');
    }
  };
  visit(table.children, false);
  const said = markdownTable(rows);
  return [...(caption === '' ? [] : [`**${caption}**`]), ...(said === '' ? [] : [said])];
}

function cellsOf(row: HtmlElement, context: Context): TableRow['cells'] {
  return row.children.flatMap((cell) => {
    if (typeof cell === 'string') return [];
    const text = oneLine(cell.children, context);
    const key = context.isKeyed ? attributeOf(cell, 'data-column') : null;
    // A row is linked to in its head, whose column no key names.
    const named = context.isKeyed ? (cell.name === 'th' ? row : null) : cell;
    const id = named && attributeOf(named, 'id');
    return {
      text: key !== null ? `${text} ${codeSpan(key, true)}` : id === null ? text : anchored(text, id),
      columns: Number(attributeOf(cell, 'colspan') ?? 1),
      rows: Number(attributeOf(cell, 'rowspan') ?? 1),
    };
  });
}

/** What a cell prints as a link to the cell; links that it has itself, as to a finding, stand behind it. */
function anchored(text: string, id: string): string {
  const [own = ''] = /^(?:[^\\[]|\\.)*/.exec(text) ?? [];
  if (own.trim() === '') return text;
  const link = `[${own.trim()}](./#${linkTarget(id)})`;
  return own === text ? link : `${link} ${text.slice(own.length)}`;
}

/** Nodes within a line; a block among them stands apart by a space. */
function inlineOf(nodes: readonly HtmlNode[], context: Context): string {
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
function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

const oneLine = (nodes: readonly HtmlNode[], context: Context): string =>
  tidy(inlineOf(nodes, { ...context, isInTable: true }));

/** Without the spaces at its ends and the repeated ones; a line begins after each break. */
function tidy(text: string): string {
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

/** Lines behind a marker, the first with one of its own. */
function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n');
}
