import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The words of a node, without marks. Most lines are one text: every step asks for the words of each again. */
export function nodeText(node: RootContent): string {
  if (node.type !== 'paragraph' && node.type !== 'heading') return toString(node);
  const [only, another] = node.children;
  return only?.type === 'text' && another === undefined ? only.value : toString(node);
}
