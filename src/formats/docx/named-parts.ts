import type { StyleLooks } from './run-looks.ts';

/** What a body may name that stands in other parts of its document. */
export interface NamedParts {
  styles: StyleLooks;
  /** Notes, as `footnote-2`. */
  notes: ReadonlySet<string>;
  /** Addresses of links and pictures by their ids. */
  relationships: ReadonlySet<string>;
}

/** The notes of a part that holds footnotes or endnotes. */
export function notesIn(xml: string): string[] {
  return idsOf(
    xml,
    /<w:(footnote|endnote)\s([^<>]*)>/g,
    /\bw:id\s*=\s*["']([^"']*)/,
    (kind, id) => `${kind}-${id}`,
  );
}

/** The ids of a part that says what the names in another lead to. */
export function relationshipsIn(xml: string): string[] {
  return idsOf(xml, /<(?:\w+:)?(Relationship)\s([^<>]*)>/g, /\bId\s*=\s*["']([^"']*)/, (_, id) => id);
}

function idsOf(xml: string, tags: RegExp, id: RegExp, named: (kind: string, id: string) => string): string[] {
  return [...xml.matchAll(tags)].flatMap(([, kind, attributes]) => {
    const own = id.exec(attributes!)?.[1];
    return own === undefined ? [] : named(kind!, own);
  });
}
