import type { RootContent } from 'mdast';
import { blocksIn, type positionsIn } from '../html/parse-html.ts';
import type { Line } from '../lines.ts';

/** Where a table of HTML that begins in a line ends; null where none does. */
export function endOfMarkup(text: string, line: Line): number | null {
  const begin = /<table[\s>]/i.exec(line.text);
  if (!begin) return null;
  const tags = /<(\/?)table(?=[\s>])/gi;
  tags.lastIndex = line.offset + begin.index;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    depth += tag[1] ? -1 : 1;
    if (depth > 0) continue;
    const close = text.indexOf('>', tag.index);
    return close < 0 ? text.length : close + 1;
  }
  return text.length;
}

/** The lines and grids of a piece of HTML, with what stands in its first line before it and in its last behind it. */
export function readMarkup(
  text: string,
  line: Line,
  end: number,
  toPosition: ReturnType<typeof positionsIn>,
): RootContent[] {
  const lineEnd = text.slice(end).search(/[\r\n]/);
  const to = lineEnd < 0 ? text.length : end + lineEnd;
  const blocks = blocksIn(text.slice(line.offset, to), (from, until) =>
    toPosition(line.offset + from, line.offset + until),
  );
  return blocks.map(({ node }) => node);
}
