import { h, type TreeElement } from './tree.ts';

/** No row of a form has as many cells. */
const MOST_MARKS = 200;
const TAB = '\t';

/** A line of a raw file as received; a tab, which looks like a space, carries a mark that copying leaves out. */
export function printedLineTree(text: string, attributes: Record<string, string> = {}): TreeElement {
  const all = text.split(TAB);
  const cells =
    all.length > MOST_MARKS ? [...all.slice(0, MOST_MARKS), all.slice(MOST_MARKS).join(TAB)] : all;
  return h('code', attributes, ...cells.flatMap((cell, at) => (at > 0 ? [h('i', {}, TAB), cell] : [cell])));
}

/** The lines of a raw file with their numbers, which lead to them: `prefix` stands before the number in their anchors. */
export function sourceLinesTree(lines: readonly string[], prefix: string): TreeElement {
  return h(
    'ol',
    { class: 'source-lines' },
    ...lines.map((line, at) => {
      const id = `${prefix}${at + 1}`;
      return h('li', { id }, h('a', { href: `#${id}` }, String(at + 1)), printedLineTree(line));
    }),
  );
}
