import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { displayWidth } from '../text/display-width.ts';
import { isSubheading } from './subheadings.ts';

/** A line that was wrapped fills the page; shorter ones end where their paragraph ends. */
const FULL_LINE = 20;
const ENDS = /[。！？；：!?;:”"』」》）)]\s*$/;
/** What begins a paragraph, a heading, a list or a table row and so never goes on with the line before. */
const BEGINS =
  /^(?:\s{2}|\u3000|[#*\-+|（(【[〔]|[\d一二三四五六七八九十]+\s*[、.．]|第[一二三四五六七八九十]+[章条]|[\d.,\s]+$)|\d\s+\d/;

/** Numbers side by side, or wide gaps: a row of a table, which ends with its line. */
const IS_ROW = /\d\s+\d|\S\s{3,}\S/;

/** How a sub-heading ends: （三）依申请公开情况. */
const NAMES_A_SUBJECT = /^[^：:]+情况$/;
/** A sub-heading that is this much narrower than the line below it ended before the page did. */
const ROOM = 6;

/**
 * Whether a line goes on with the paragraph of the line right above it, as text from a PDF is wrapped: that line is
 * full and ends within a sentence, and this one begins like nothing of its own.
 */
function continues(previous: RootContent | undefined, line: Paragraph): previous is Paragraph {
  if (previous?.type !== 'paragraph' || !line.data?.isLine || !previous.data?.isLine) return false;
  const indent = (line.children[0]?.position?.start.column ?? 1) - (line.position?.start.column ?? 1);
  if (BEGINS.test(' '.repeat(indent) + toString(line))) return false;
  const last = toString(previous.children.at(-1));
  const room = displayWidth(toString(line)) - displayWidth(last);
  if (isSubheading(last) && NAMES_A_SUBJECT.test(last) && room >= ROOM) return false;
  return last.length >= FULL_LINE && !ENDS.test(last) && !IS_ROW.test(last);
}

/**
 * Prose with the lines joined that go on with the one before, also over the number of a page between them; they are
 * lines of text and no longer rows of a table. The numbers of pages are left out.
 */
export function joinWrapped(
  nodes: readonly RootContent[],
  pageMarks: ReadonlySet<RootContent>,
): RootContent[] {
  const joined: RootContent[] = [];
  let isNewPage = false;
  for (const node of nodes) {
    if (pageMarks.has(node)) {
      isNewPage = true;
      continue;
    }
    const previous = joined.at(-1);
    const isBelow = isNewPage || previous?.position!.end.line === node.position!.start.line - 1;
    isNewPage = false;
    if (node.type === 'paragraph' && isBelow && continues(previous, node)) {
      joined[joined.length - 1] = {
        ...previous,
        children: [...previous.children, ...node.children],
        position: { start: previous.position!.start, end: node.position!.end },
      };
    } else {
      joined.push(node);
    }
  }
  return joined;
}
