import type { Paragraph, RootContent } from 'mdast';
import { nodeText } from '../formats/node-text.ts';
import { KeyedLine, type Range } from './keyed-line.ts';
import { paragraphOf } from './line-nodes.ts';
import { looseRow } from './loose-rows.ts';
import { holdsTable } from './one-line-tables.ts';
import { divideTable } from './table-in-line.ts';
import { isOwnTitle } from '../vocabulary/section-titles.ts';
import { titlesIn } from './titles-in-line.ts';

/** Shorter lines hold no table of the form together with a title. */
const SHORTEST = 60;
/** A line that begins like the title of a section and goes on behind a space. */
const OPENS = /^\s*[一二三四五六七]\s*[、.．]\s*\S+\s+\S/;
/** A line that begins like the title of a section and goes on behind a mark. */
const GOES_ON = /^\s*[一二三四五六七]\s*[、.．][^。：:]+[。：:]\s*\S/;
/** A title stands behind its ordinal, a table has numbers. */
const MAY_DIVIDE = /[一二三四五六七]\s*[、.．]|\p{N}/u;
/** Titles and labels are looked for by going through the line once for each of them. */
const LONGEST = 200_000;

/**
 * A page printed in one line, as some extractors give it, divided where a reader would divide it: at the titles of
 * sections behind their ordinals, and in a table at the labels and heads of the form. A table so found is a grid
 * without columns: only the order of its pieces is known. Any other node is left as it is.
 */
export function divideLines(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
    const text = nodeText(node);
    if (text.length > LONGEST || !MAY_DIVIDE.test(text)) return [node];
    const isShort = text.length < SHORTEST;
    if (isShort && !OPENS.test(text) && !GOES_ON.test(text)) return [node];
    const line = new KeyedLine(text, node.position!);
    if (OPENS.test(text)) {
      const opened = divideHead(line);
      if (opened) return opened;
    }
    if (isShort) return divideBehindTitle(line) ?? [node];
    const titles = titlesIn(line);
    if (titles.length === 0 && !holdsTable(line)) return [node];
    const divided = divide(line, titles);
    return divided.length > 1 || divided[0]?.type === 'grid' ? divided : [node];
  });
}

/** The title that the line begins with, and the head of the table or the row behind it; null where it is no such line. */
function divideHead(line: KeyedLine): Paragraph[] | null {
  const [title] = titlesIn(line);
  if (!title || line.text.slice(0, title.from).trim() !== '') return null;
  const rest = paragraphOf(line, { from: title.to, to: line.text.length });
  if (!/^\s/.test(line.text.slice(title.to)) || !rest[0] || looseRow(rest[0]) === null) return null;
  return [...paragraphOf(line, title), ...rest.map((node) => ({ ...node, data: { isLine: true } }))];
}

/** The title of a section behind its own ordinal, and the words that a mark parts from it; null where it is no such line. */
function divideBehindTitle(line: KeyedLine): Paragraph[] | null {
  const [title] = titlesIn(line);
  if (!title || line.text.slice(0, title.from).trim() !== '') return null;
  const behind = behindMark(line, title.to);
  if (behind === title.to || !isOwnTitle(line.text.slice(title.from, title.to))) return null;
  return [title, { from: behind, to: line.text.length }].flatMap((range) => paragraphOf(line, range));
}

/** Where the words behind a title begin, without the mark that parts them from it. */
function behindMark(line: KeyedLine, offset: number): number {
  return offset + /^[。：:]?/.exec(line.text.slice(offset))![0].length;
}

function divide(line: KeyedLine, titles: readonly Range[]): RootContent[] {
  const bounds = titles.flatMap((title, at): Range[] => [
    title,
    { from: behindMark(line, title.to), to: titles[at + 1]?.from ?? line.text.length },
  ]);
  const before = { from: 0, to: titles[0]?.from ?? line.text.length };
  const isTitle = new Set(titles);
  return [before, ...bounds].flatMap((range) =>
    isTitle.has(range) ? paragraphOf(line, range) : divideTable(line, range),
  );
}
