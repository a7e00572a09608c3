import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { codeBlock, codeSpan, decodeText, escapeStart } from './markdown-text.ts';
import type { Context } from './page-context.ts';
import { tidy, inlineOf, oneLine, textOf } from './page-phrasing.ts';
import { isLeftOut, isTold } from './left-out-elements.ts';
import { tableOf } from './page-table.ts';

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

const isInline = (node: HtmlNode): boolean => typeof node === 'string' || INLINE.has(node.name);

/** Nodes as blocks of Markdown, each of one or more lines. */
export function blocksOf(nodes: readonly HtmlNode[], context: Context): string[] {
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

/** Lines behind a marker, the first with one of its own. */
function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n');
}
