import type { Root } from 'mdast';
import { FormatError } from './format-error.ts';

/** The longest reports have some thousands; many times as many are a dump of something else, or an attack. */
const MOST_PARTS = 64_000;

const HINT =
  'A report has some thousands at most. Look whether the file holds something else as well, and keep the report alone.';

/** Throws FormatError for a tree of more paragraphs, lines and cells than any report has: reading them takes minutes. */
export function refuseLong(tree: Root): void {
  let parts = 0;
  for (const node of tree.children) {
    if (node.type === 'grid') for (const { cells } of node.rows) parts += cells.length;
    else parts += node.type === 'list' ? node.children.length : 1;
  }
  refuseParts(parts);
}

/** The same where the parts can be counted before there is a tree. */
export function refuseParts(parts: number): void {
  if (parts <= MOST_PARTS) return;
  const what = (count: number) => `${count.toLocaleString('en')} paragraphs, lines and cells`;
  throw new FormatError(what(parts), HINT, `a report of at most ${what(MOST_PARTS)}`);
}
