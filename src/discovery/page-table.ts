import { attributeOf, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { markdownTable, type TableRow } from './markdown-table.ts';
import { codeSpan, linkTarget } from './markdown-text.ts';
import type { Context } from './page-context.ts';
import { isLeftOut } from './left-out-elements.ts';
import { oneLine } from './page-phrasing.ts';

export function tableOf(table: HtmlElement, outer: Context): string[] {
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
