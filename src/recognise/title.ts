import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Point } from 'unist';
import { nodeText } from '../formats/node-text.ts';
import { pointBehind } from '../schemas/place.ts';
import { foldWidth } from '../text/normalise.ts';
import { simplify } from '../text/traditional.ts';
import { isPageMark } from './page-marks.ts';
import { isWholeTitle, REPORT, SUBJECT, titleIn } from './title-line.ts';
import { readTitle } from './title-names.ts';

/** What the title of a report says. */
export interface Title {
  /** As printed; empty where the file has none. */
  text: string;
  agency: string | null;
  year: number | null;
  place: Point;
}

/**
 * Finds the title among what stands before the first section. Portals break long titles over lines, so up to
 * three neighbouring blocks are tried as one.
 */
export function recogniseTitle(before: readonly RootContent[]): Title {
  const blocks = before.filter(
    (node) =>
      (node.type === 'heading' || node.type === 'paragraph') &&
      !isPageMark(node) &&
      !NO_TITLE.test(foldWidth(nodeText(node))),
  ) as (Heading | Paragraph)[];
  const line = blocks.find((node) => isTitle(titleIn(nodeText(node).trim())?.text ?? ''));
  if (line) {
    const { text, from } = titleIn(nodeText(line).trim())!;
    const start = line.children[0]?.position?.start ?? line.position!.start;
    return {
      text,
      ...readTitle(text),
      place: from === 0 ? line.position!.start : pointBehind(start, from),
    };
  }
  for (let from = 0; from < blocks.length; from++) {
    for (let length = 1; length <= 3 && from + length <= blocks.length; length++) {
      const text = blocks
        .slice(from, from + length)
        .map((node) => nodeText(node).trim())
        .join('');
      const words = simplify(text);
      if (text.length <= LONGEST && SUBJECT.test(words) && REPORT.test(words) && !isProse(text)) {
        return { text, ...readTitle(text), place: blocks[from]!.position!.start };
      }
    }
  }
  return { text: '', agency: null, year: null, place: { line: 1, column: 1 } };
}

const LONGEST = 80;
/** A way through a site, which ends with the name of a column. */
const NO_TITLE = /[>»›]/;

/** Whether words are a sentence, or the beginning of one that names what the report is made under. */
function isProse(text: string): boolean {
  return /[。；]|^(?:根据|依据|依照|按照|按|现将)[^年]*《|^现将/.test(text);
}

/** Whether a line is a title by itself: it names an agency too. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST && isWholeTitle(text) && !isProse(text) && readTitle(text).agency !== null;
}
