import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import { isLandmark } from './elements.ts';
import type { Ancestry, HtmlBlock } from './blocks.ts';
import { isNavigation } from '../navigation.ts';

/** What belongs to the report, and what of the page around it is left out. */
export interface ReportPart {
  kept: HtmlBlock[];
  leftOut: HtmlBlock[];
}

/** Words that each stand in one statutory table only. */
const TABLES: readonly (readonly [string, RegExp])[] = [
  ['table 2', /制发件数|新制作数量|处理决定数量/],
  ['table 3', /本年新收|结转下年度/],
  ['table 4', /结果维持|结果纠正/],
];

/** A page with fewer sections and tables than this shows no part of itself as the report. */
const LEAST_MARKS = 3;

/** What a portal prints in a table before a document: 索引号, 发布机构 and so on. */
const IMPRINT = /索引号|发布机构|发文机关|发文日期|成文日期|主题分类|信息分类|公开形式|公开方式/;

/**
 * Finds the report in a page: the smallest element that holds as many sections and tables as any, with the title
 * before it. Of what stands in or between them, navigation is left out; prose behind them stays.
 */
export function findReportPart(blocks: readonly HtmlBlock[]): ReportPart {
  const body = smallestWithMost(blocks);
  const isInBody = (block: HtmlBlock) => body === null || isWithin(block.around, body);
  const first = blocks.findIndex((block) => isInBody(block) && markOf(block) !== null);
  const title = titleIndex(blocks.slice(0, Math.max(0, first)), body);
  const titled = title === null ? body : commonOf(blocks[title]!.around, body);
  const start = startOf(blocks, title, isInBody);
  const end = blocks.findLastIndex(isInBody);
  const isInLandmark = landmarksBut(
    holdersOf(blocks.filter((block, index) => index === title || markOf(block) !== null)),
  );

  const isKept = (block: HtmlBlock, index: number): boolean => {
    if (index === title || markOf(block) !== null)
      return (index >= start && isInBody(block)) || index === title;
    if (isLink(block) || isNavigation(block.text)) return false;
    const isProseOfBody = body !== null && isInBody(block) && isProse(block);
    if (!isProseOfBody && isInLandmark(block)) return false;
    if (index < first && block.node.type === 'grid' && IMPRINT.test(block.text)) return false;
    if (index < start) return false;
    if (isInBody(block) || index < end) return true;
    return (titled === null || isWithin(block.around, titled)) && isProse(block);
  };
  const kept = blocks.filter(isKept);
  const known = new Set(kept);
  return { kept, leftOut: blocks.filter((block) => !known.has(block)) };
}

/** The section or statutory table that a block shows; null where it shows none or is a link to one. */
function markOf(block: HtmlBlock): string | null {
  if (isLink(block)) return null;
  if (block.node.type === 'grid') return TABLES.find(([, words]) => words.test(block.text))?.[0] ?? null;
  return readSectionTitle(block.text)?.key ?? null;
}

/** The deepest element with the most different marks; null where a page has too few to go by. */
function smallestWithMost(blocks: readonly HtmlBlock[]): Ancestry | null {
  const marks = new Map<Ancestry['element'], { around: Ancestry; found: Set<string> }>();
  for (const block of blocks) {
    const mark = markOf(block);
    if (mark === null) continue;
    for (let around = block.around; around; around = around.parent) {
      const known = marks.get(around.element) ?? { around, found: new Set() };
      // Those around an element that has the mark have it too.
      if (known.found.has(mark)) break;
      known.found.add(mark);
      marks.set(around.element, known);
    }
  }
  const all = [...marks.values()];
  const most = all.reduce((size, { found }) => Math.max(size, found.size), 0);
  if (most < LEAST_MARKS) return null;
  const candidates = all.filter(({ found }) => found.size === most);
  return candidates.reduce((a, b) => (b.around.depth > a.around.depth ? b : a)).around;
}

const SUBJECT = /政府信息公开|政务公开|信息公开/;
const REPORT = /年度报告|年报|工作报告|报告/;

/** The last line before the report's first section that reads as its title, a heading before any other. */
function titleIndex(before: readonly HtmlBlock[], body: Ancestry | null): number | null {
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
function startOf(
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

function isLink({ text, linked }: HtmlBlock): boolean {
  return text.length > 0 && linked / text.length > 0.6;
}

function isProse({ node, text }: HtmlBlock): boolean {
  return node.type !== 'table' && text.length >= 20 && /[。；]/.test(text);
}

/** Tells whether a block stands in a landmark that holds none of the report; each element is looked at once. */
function landmarksBut(holders: ReadonlySet<Ancestry['element']>): (block: HtmlBlock) => boolean {
  const known = new Map<Ancestry['element'], boolean>();
  return ({ around }) => {
    const asked: Ancestry['element'][] = [];
    let is = false;
    for (let at = around; at && !is; at = at.parent) {
      const told = known.get(at.element);
      if (told !== undefined) {
        is = told;
        break;
      }
      asked.push(at.element);
      is = !holders.has(at.element) && isLandmark(at.element);
    }
    for (const element of asked) known.set(element, is);
    return is;
  };
}

/** The elements around these blocks. */
function holdersOf(blocks: readonly HtmlBlock[]): Set<Ancestry['element']> {
  const holders = new Set<Ancestry['element']>();
  for (const block of blocks)
    for (let at = block.around; at && !holders.has(at.element); at = at.parent) holders.add(at.element);
  return holders;
}

function isWithin(inner: Ancestry | null, outer: Ancestry): boolean {
  let at = inner;
  while (at && at.depth > outer.depth) at = at.parent;
  return at?.element === outer.element;
}

function commonOf(a: Ancestry | null, b: Ancestry | null): Ancestry | null {
  let common = a;
  while (common && b && !isWithin(b, common)) common = common.parent;
  return b ? common : null;
}
