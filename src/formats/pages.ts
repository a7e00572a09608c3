import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { GridRow } from './tree.ts';

/** The words that were read on each page of a file, by line or row; a row's cells are parted by tabs. */
export function wordsByPage(tree: Root): string[][] {
  const pages: string[][] = [];
  const add = (page = 1, words: string): void => {
    while (pages.length < page) pages.push([]);
    pages[page - 1]!.push(words);
  };
  const read = (node: Nodes): void => {
    if (node.type === 'grid') {
      node.rows.forEach((row) => add(row.position.start.page, wordsOf(row)));
    } else if (node.type === 'tableRow') {
      add(node.position?.start.page, node.children.map((cell) => toString(cell)).join('\t'));
    } else if (node.type === 'table' || node.type === 'list' || node.type === 'listItem') {
      node.children.forEach(read);
    } else {
      add(node.position?.start.page, toString(node));
    }
  };
  tree.children.forEach(read);
  return pages;
}

function wordsOf({ cells }: GridRow): string {
  return cells.map(({ text }) => text).join('\t');
}
