/** A piece of a page as data: the build writes it as text, the browser makes elements of it. */
export type Tree = string | TreeElement;

export interface TreeElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Tree[];
}

/** Makes an element; attributes that are undefined are left out, as are children that are false or empty. */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Tree | false | undefined)[]
): TreeElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child): child is Tree => Boolean(child)),
  };
}

/** The trees as HTML. Every text and every value is escaped, so that a report's words are never markup. */
export function htmlOf(trees: readonly Tree[]): string {
  return trees
    .map((tree) => {
      if (typeof tree === 'string') return escapeText(tree);
      const attributes = Object.entries(tree.attributes)
        .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
        .join('');
      return `<${tree.name}${attributes}>${htmlOf(tree.children)}</${tree.name}>`;
    })
    .join('');
}

/** The trees as nodes of the document. */
export function nodesOf(trees: readonly Tree[]): Node[] {
  return trees.map((tree) => {
    if (typeof tree === 'string') return document.createTextNode(tree);
    const element = document.createElement(tree.name);
    for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
    element.append(...nodesOf(tree.children));
    return element;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
