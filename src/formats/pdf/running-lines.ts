import { foldWidth } from '../../text/normalise.ts';
import type { TextLine } from './lines.ts';

/** The lines of a page, and how high it is. */
export interface LinedPage {
  lines: readonly TextLine[];
  height: number;
}

/** Running heads and page numbers stand in this share of a page's height, at its top or bottom. */
const MARGIN = 0.12;
/** Lines of several pages that stand at the same height. */
const SAME_HEIGHT = 4;

const NUMBER = /^\d{1,4}$/;
const MARKED_NUMBER =
  /^(?:[-—–－·.•~]+\s*\d{1,4}\s*[-—–－·.•~]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i;

/** By page the lines that are no part of the report: page numbers, and lines that pages repeat at one height. */
export function runningLines(pages: readonly LinedPage[]): ReadonlySet<TextLine> {
  const margins = pages.map(({ lines, height }) =>
    lines.filter(({ top, bottom }) => top > height * (1 - MARGIN) || bottom < height * MARGIN),
  );
  const running = new Set<TextLine>();
  margins.flat().forEach((line) => {
    if (MARKED_NUMBER.test(foldWidth(line.text))) running.add(line);
  });
  // A number alone is a page's where another page counts on from it, or it is the one page's.
  const counted = margins.flatMap((lines, page) =>
    lines
      .filter(({ text }) => NUMBER.test(foldWidth(text)))
      .map((line) => ({ line, page, ahead: Number(foldWidth(line.text)) - page })),
  );
  for (const { line, page, ahead } of counted) {
    const isCounted = counted.some((other) => other.page !== page && other.ahead === ahead);
    if (isCounted || (pages.length === 1 && ahead === 1)) running.add(line);
  }
  margins.forEach((lines, page) => {
    for (const line of lines) {
      const twins = margins.filter(
        (others, at) => at !== page && others.some((other) => isTwin(line, other)),
      ).length;
      if (twins > 0 && twins + 1 >= pages.length / 2) running.add(line);
    }
  });
  return running;
}

/** Whether two lines say the same but for a page's number, at the same height. */
function isTwin(one: TextLine, other: TextLine): boolean {
  const [words, others] = [one, other].map(({ text }) => foldWidth(text).replace(/\d+/g, '#'));
  return (
    words === others && !NUMBER.test(foldWidth(one.text)) && Math.abs(one.top - other.top) <= SAME_HEIGHT
  );
}
