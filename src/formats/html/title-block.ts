import { isNavigation } from '../navigation.ts';
import { isWithin, type Ancestry } from './ancestry.ts';
import { isLink } from './block-marks.ts';
import type { HtmlBlock } from './blocks.ts';

const SUBJECT = /政府信息公开|政务公开|信息公开/;
const REPORT = /年度报告|年报|工作报告|报告/;

/** The last line before the report's first section that reads as its title, a heading before any other. */
export function titleIndex(before: readonly HtmlBlock[], body: Ancestry | null): number | null {
  const candidates = before.flatMap((block, index) =>
    block.node.type !== 'grid' &&
    block.text.length <= 80 &&
    SUBJECT.test(block.text) &&
    REPORT.test(block.text) &&
    !/[。；>]/.test(block.text) &&
    !isLink(block) &&
    !isNavigation(block.text)
      ? [{ block, index }]
      : [],
  );
  const inBody = candidates.filter(({ block }) => body !== null && isWithin(block.around, body));
  const headings = candidates.filter(({ block }) => block.node.type === 'heading');
  return (inBody[0] ?? headings.at(-1) ?? candidates.at(-1))?.index ?? null;
}

/** Where the report begins: at its title or the lines of a broken one before it, else at its body. */
export function startOf(
  blocks: readonly HtmlBlock[],
  title: number | null,
  isInBody: (block: HtmlBlock) => boolean,
): number {
  const body = Math.max(0, blocks.findIndex(isInBody));
  if (title === null) return body;
  let start = title;
  while (
    start > 0 &&
    title - start < 2 &&
    !namesAgency(blocks[title]!.text) &&
    isTitleLine(blocks[start - 1]!, blocks[title]!)
  ) {
    start--;
  }
  return Math.min(start, isInBody(blocks[title]!) ? body : start);
}

/** Whether more than the year stands before the subject of a title. */
function namesAgency(title: string): boolean {
  return /\p{Script=Han}/u.test(title.slice(0, title.search(SUBJECT)).replace(/\d{4}\s*年度?/, ''));
}

/** Whether a line before the title may be its beginning: 某县人民政府 / 2021年政府信息公开工作年度报告. */
function isTitleLine(block: HtmlBlock, title: HtmlBlock): boolean {
  return (
    block.around?.parent?.element === title.around?.parent?.element &&
    block.node.type !== 'grid' &&
    block.text.length <= 30 &&
    !isLink(block) &&
    !isNavigation(block.text)
  );
}
