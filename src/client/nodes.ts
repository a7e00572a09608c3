import type { Tree, TreeElement } from '../views/tree.ts';

/** The trees as nodes of the document. */
export function nodesOf(trees: readonly Tree[]): Node[] {
  return trees.map((tree) => (typeof tree === 'string' ? document.createTextNode(tree) : elementOf(tree)));
}

/** The tree as an element of the document. */
export function elementOf(tree: TreeElement): HTMLElement {
  const element = document.createElement(tree.name);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...nodesOf(tree.children));
  return element;
}
