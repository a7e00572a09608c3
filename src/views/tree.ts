/** A piece of a page as data: the build writes it as text (htmlOf), the browser makes elements of it (client/nodes.ts). */
export type Tree = string | TreeElement;

export interface TreeElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Tree[];
}

type Attribute = string | number | boolean | null | undefined;

/**
 * Makes an element. Attributes that are undefined, null or false are left out, and true stands without a value; children
 * that are false, null or empty are left out too.
 */
export function h(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly (Tree | false | null | undefined)[]
): TreeElement {
  // A report has thousands of elements: lists of their attributes would cost more than the elements.
  const given: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined || value === null || value === false) continue;
    given[key] = value === true ? '' : String(value);
  }
  return { name, attributes: given, children: children.filter((child): child is Tree => Boolean(child)) };
}

/** The names of classes that hold, for an attribute; undefined where none does. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

/** Elements that hold nothing and have no end. */
const VOID: ReadonlySet<string> = new Set(['br', 'input']);

/** The trees as HTML. Every text and every value is escaped, so that a report's words are never markup. */
export function htmlOf(trees: readonly Tree[]): string {
  let html = '';
  for (const tree of trees) {
    if (typeof tree === 'string') {
      html += escapeHtml(tree);
      continue;
    }
    html += `<${tree.name}`;
    for (const name in tree.attributes) {
      const value = tree.attributes[name]!;
      html += value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
    }
    html += VOID.has(tree.name) ? '>' : `>${htmlOf(tree.children)}</${tree.name}>`;
  }
  return html;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const ESCAPED = /[&<>"]/;
const EVERY_ESCAPED = /[&<>"]/g;

/** A text as HTML may hold it, between tags and in quotation marks. */
export function escapeHtml(text: string): string {
  return ESCAPED.test(text)
    ? text.replaceAll(EVERY_ESCAPED, (character) => ENTITIES[character] ?? character)
    : text;
}
