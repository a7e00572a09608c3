import type { RootContent } from 'mdast';
import { nodeText } from '../formats/node-text.ts';
import { readField } from '../text/numbers.ts';

const PAGE_MARK =
  /^(?:[-—–－·.]+\s*\d{1,4}\s*[-—–－·.]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i;

/** Whether a block is a page number between two pages: — 4 —, 第 4 页 or Page 4. */
export function isPageMark(node: RootContent): boolean {
  return PAGE_MARK.test(wordsOf(node));
}

/** So many lines of a number alone are cells. */
const MANY_CELLS = 10;

/**
 * The blocks of a stretch that are page numbers. Where dashes alone are printed for none, a number between such dashes
 * is a row of the table, -- 30 --, and right beside another row of three values without a label.
 */
export function pageMarksIn(nodes: readonly RootContent[]): ReadonlySet<RootContent> {
  const lines = nodes.filter((node) => node.type === 'paragraph' || node.type === 'heading');
  const words = lines.map(wordsOf);
  // In a stream of cells a line has one of them: a number between dashes is no cell.
  const isStream = words.filter((own) => /^\d+$/.test(own)).length >= MANY_CELLS;
  const signs = new Set(isStream ? [] : words.filter((own) => /^[-—–－]+$/.test(own)));
  const isBeside = (at: number): boolean =>
    [at - 1, at + 1].some(
      (other) => lineOf(lines[other]) === lineOf(lines[at])! + other - at && isOfThree(words[other]!),
    );
  return new Set(
    lines.filter(
      (node, at) => isPageMark(node) && !signs.has(/^[-—–－]*/.exec(words[at]!)![0]) && !isBeside(at),
    ),
  );
}

function lineOf(node: RootContent | undefined): number | undefined {
  return node?.position?.start.line;
}

/** Whether words are three values. */
function isOfThree(words: string): boolean {
  const values = words.split(/\s+/);
  return values.length === 3 && values.every((value) => ['number', 'dash'].includes(readField(value).kind));
}

function wordsOf(node: RootContent): string {
  return nodeText(node).normalize('NFKC').trim();
}
