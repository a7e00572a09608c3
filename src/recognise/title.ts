import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Point } from 'unist';
import { nodeText } from '../formats/node-text.ts';
import { pointBehind } from '../schemas/place.ts';
import { foldWidth } from '../text/normalise.ts';
import { simplify } from '../text/traditional.ts';
import { isPageMark } from './page-marks.ts';
import { FILE_ENDING, isWholeTitle, REPORT, SUBJECT, titleIn } from './title-line.ts';
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
  const joined = joinedTitles(blocks);
  return (
    joined.find(({ agency, year }) => agency !== null && year !== null) ??
    joined.find(({ agency }) => agency !== null) ??
    joined[0] ?? { text: '', agency: null, year: null, place: { line: 1, column: 1 } }
  );
}

/** What up to three neighbouring blocks say together that names a subject and a report, in the order of the file. */
function joinedTitles(blocks: readonly (Heading | Paragraph)[]): Title[] {
  return blocks.flatMap((block, from) =>
    [1, 2, 3].flatMap((length): Title[] => {
      if (from + length > blocks.length) return [];
      const text = blocks
        .slice(from, from + length)
        .map((node) => nodeText(node).trim())
        .join('')
        .replace(FILE_ENDING, '');
      const words = simplify(text);
      return text.length <= LONGEST && SUBJECT.test(words) && REPORT.test(words) && !isProse(text)
        ? [{ text, ...readTitle(text), place: block.position!.start }]
        : [];
    }),
  );
}

const LONGEST = 80;
/** A way through a site, which ends with the name of a column. */
const NO_TITLE = /[>»›]/;

/** Whether words are a sentence, or the beginning of one that names what the report is made under. */
function isProse(text: string): boolean {
  return /[。；]|^(?:根据|依据|依照|按照|按|现将)[^年]*《|^现将|^本(?:年度|年)?(?:报告|年报)/.test(text);
}

/** Whether a line is a title by itself: it names an agency too. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST && isWholeTitle(text) && !isProse(text) && readTitle(text).agency !== null;
}
