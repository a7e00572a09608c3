import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { GridRow, PageSize } from './tree.ts';

/** A page of a file, as far as it was read. */
export interface RawPage {
  /** Its words by line or row; a row's cells are parted by tabs. */
  words: string[];
  size: PageSize;
}

/** What a page measures whose file does not tell: A4. */
const USUAL_SIZE: PageSize = { width: 595, height: 842 };

/** The pages of a file with the words that were read on each, those without words too. */
export function pagesOf(tree: Root): RawPage[] {
  const sizes = tree.data?.pageSizes ?? [];
  const pages: RawPage[] = sizes.map((size) => ({ words: [], size }));
  const add = (page = 1, words: string): void => {
    while (pages.length < page) pages.push({ words: [], size: USUAL_SIZE });
    pages[page - 1]!.words.push(words);
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
