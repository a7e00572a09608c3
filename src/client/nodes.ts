import { spokenText } from './spoken-text.ts';
import type { Tree, TreeElement } from '../views/tree.ts';

/** Elements of drawings, which are made in a namespace of their own. */
const DRAWN: ReadonlySet<string> = new Set(['svg', 'path', 'circle']);
const SVG = 'http://www.w3.org/2000/svg';

/** The trees as nodes of the document. */
export function nodesOf(trees: readonly Tree[]): (Node | string)[] {
  return trees.flatMap((tree): (Node | string)[] => {
    if (typeof tree === 'string') return spokenText(tree);
    return [DRAWN.has(tree.name) ? filled(document.createElementNS(SVG, tree.name), tree) : elementOf(tree)];
  });
}

/** The tree as an element of the document; not of a drawing. */
export function elementOf(tree: TreeElement): HTMLElement {
  return filled(document.createElement(tree.name), tree);
}

function filled<Made extends Element>(element: Made, { attributes, children }: TreeElement): Made {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...nodesOf(children));
  return element;
}
