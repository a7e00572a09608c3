import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A line that was wrapped fills the page; shorter ones end where their paragraph ends. */
const FULL_LINE = 20;
const ENDS = /[。！？；：!?;:”"』」》）)]\s*$/;
/** What begins a paragraph, a heading, a list or a table row and so never goes on with the line before. */
const BEGINS =
  /^(?:\s{2}|\u3000|[#*\-+|（(【[〔]|[\d一二三四五六七八九十]+\s*[、.．]|第[一二三四五六七八九十]+[章条]|[\d.,\s]+$)|\d\s+\d/;

/** Numbers side by side, or wide gaps: a row of a table, which ends with its line. */
const IS_ROW = /\d\s+\d|\S\s{3,}\S/;

/**
 * Whether a line goes on with the paragraph of the line right above it, as text from a PDF is wrapped: that line is
 * full and ends within a sentence, and this one begins like nothing of its own.
 */
export function continues(
  previous: RootContent | undefined,
  line: Paragraph,
  printed: string,
): previous is Paragraph {
  if (previous?.type !== 'paragraph') return false;
  if (previous.position!.end.line + 1 !== line.position!.start.line) return false;
  if (BEGINS.test(printed)) return false;
  const last = toString(previous.children.at(-1));
  return last.length >= FULL_LINE && !ENDS.test(last) && !IS_ROW.test(last);
}
