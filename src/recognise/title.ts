import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Point } from 'unist';
import { nodeText } from '../formats/node-text.ts';
import { foldWidth } from '../text/normalise.ts';
import { readYear } from '../text/numerals.ts';
import { simplify } from '../text/traditional.ts';
import { isPageMark } from './loose-rows.ts';

/** What the title of a report says. */
export interface Title {
  /** As printed; empty where the file has none. */
  text: string;
  agency: string | null;
  year: number | null;
  place: Point;
}

const SUBJECT = /政府信息公开|政府资讯公开|政务公开|信息公开|资讯公开/;
const REPORT = /年度报告|年报|工作报告|报告/;
const YEAR = /((?:19|20)\d{2}|[二][〇○零一二三四五六七八九]{3})\s*年(?:度)?/;
/** What follows the agency's name in a title; an office may be called after the subject itself. */
const FROM_SUBJECT =
  /(?:关于)?(?:本级)?(?:政府信息公开|政府资讯公开|政务公开|信息公开|资讯公开)(?!(?:工作)?(?:领导小组)?(?:办公室|中心|处(?!理)|科(?!技)|股(?!份))).*$/;
/** A government is named by these two words together, of which the second begins the subject too. */
const SHORT_OF_GOVERNMENT = /(?:人民|自治)$/;

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
    const place = {
      ...start,
      column: start.column + from,
      ...(start.offset === undefined ? {} : { offset: start.offset + from }),
    };
    return { text, ...readTitle(text), place: from === 0 ? line.position!.start : place };
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
/** What portals and page turners print before a title in its line. */
const FIELD_NAME =
  /^(?:(?:标\s*题|题\s*名|名\s*称|信息名称|文件名称)\s*[:：]|page\s*\d{1,4}\s*[-—–]|【[^】]{1,12}】(?=.{8}))\s*/i;
/** How the name of a site or of a column ends. */
const SITE = /(?:网站?|门户|平台|专栏|栏目|首页)$/;
/** What portals print behind it in the same line. */
const IMPRINT =
  /\s+(?:[[【(（]?\s*)?(?:发布(?:时间|日期|机构|单位)|来源|信息来源|时间|日期|作者|浏览|点击|字号|字体|全文下载|打印|索引号)(?:\s*[:：]|\s|$)/;

/**
 * The title in a line that names agency, year and subject, without what portals print around it: the name of the field
 * before it, a path of navigation, the imprint behind it. Null where the line holds none.
 */
function titleIn(line: string): { text: string; from: number } | null {
  if (line.length > 400) return null;
  const named = FIELD_NAME.exec(line)?.[0].length ?? 0;
  const imprint = IMPRINT.exec(line.slice(named));
  let text = imprint ? line.slice(named, named + imprint.index) : line.slice(named);
  let from = named;
  // Words of a menu stand before the title, parted from it by spaces: the title is the last part that is one.
  if (imprint && !isWholeTitle(text)) return null;
  const parts = [...text.matchAll(/\S+/g)];
  if (imprint || SITE.test(simplify(parts[0]?.[0] ?? ''))) {
    const own = parts.find((part) => isWholeTitle(part[0]));
    if (own && parts.length > 1) {
      text = own[0];
      from += own.index;
    }
  }
  return { text: text.trim(), from };
}

/** Whether words name a subject, a report and a year, as a whole title does. */
function isWholeTitle(text: string): boolean {
  const words = simplify(text);
  return SUBJECT.test(words) && REPORT.test(words) && YEAR.test(foldWidth(text));
}

/** Whether words are a sentence, or the beginning of one that names what the report is made under. */
function isProse(text: string): boolean {
  return /[。；]|^(?:根据|依据|依照|按照|按|现将)[^年]*《|^现将/.test(text);
}

/** Whether a line is a title by itself: it names an agency too. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST && isWholeTitle(text) && !isProse(text) && readTitle(text).agency !== null;
}

/** The agency and the year that a title names; null where it names none. */
function readTitle(title: string): { agency: string | null; year: number | null } {
  const text = foldWidth(title);
  const year = YEAR.exec(text);
  const name = nameIn(text, year).replace(/^(?:关于|關於)|[（(][）)]/g, '');
  const years = new RegExp(`^${year?.[1] ?? ''}(?!\\d)`);
  const agency = asPrinted(years.test(name) ? name.replace(years, '') : name, title);
  return { agency: agency || null, year: year ? readYear(year[1]!) : null };
}

/**
 * What stands before the subject, without the year. A subject behind the year is looked for first: where the year
 * parts 政府 from 信息公开, the government is the agency's.
 */
function nameIn(text: string, year: RegExpExecArray | null): string {
  const from = year === null ? 0 : year.index + year[0].length;
  // The subject is found in simplified words of the same length; the name keeps the characters as printed.
  const words = simplify(text);
  const behind = FROM_SUBJECT.exec(words.slice(from));
  const subject = behind ? from + behind.index : (FROM_SUBJECT.exec(words)?.index ?? text.length);
  const before =
    year && year.index < subject
      ? text.slice(0, year.index).replace(/(?:关于|關於)$/, '') + text.slice(from, subject)
      : text.slice(0, subject);
  const name = before.replace(/\s/g, '');
  return SHORT_OF_GOVERNMENT.test(name) && words.startsWith('政府', subject)
    ? name + text.slice(subject, subject + 2)
    : name;
}

/** A name in folded letters with the characters that the title prints; as it is where it is no piece of the title. */
function asPrinted(name: string, title: string): string {
  const printed = title.replace(/\s/g, '');
  if (foldWidth(printed).length !== printed.length) return name;
  const at = foldWidth(printed).indexOf(name);
  return at < 0 ? name : printed.slice(at, at + name.length);
}
