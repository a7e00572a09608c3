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
  const given = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined || value === null || value === false
      ? []
      : [[key, value === true ? '' : String(value)]],
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child): child is Tree => Boolean(child)),
  };
}

/** The names of classes that hold, for an attribute; undefined where none does. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

/** Elements that hold nothing and have no end. */
const VOID: ReadonlySet<string> = new Set(['br', 'input']);

/** The trees as HTML. Every text and every value is escaped, so that a report's words are never markup. */
export function htmlOf(trees: readonly Tree[]): string {
  return trees
    .map((tree) => {
      if (typeof tree === 'string') return escapeHtml(tree);
      const attributes = Object.entries(tree.attributes)
        .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
        .join('');
      const open = `<${tree.name}${attributes}>`;
      return VOID.has(tree.name) ? open : `${open}${htmlOf(tree.children)}</${tree.name}>`;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML may hold it, between tags and in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
