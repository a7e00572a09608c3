import { foldWidth } from '../text/normalise.ts';
import { simplify } from '../text/traditional.ts';

export const SUBJECT = /政府信息公开|政府资讯公开|政务公开|信息公开|资讯公开/;
export const REPORT = /年度报告|年报|工作报告|报告/;
export const YEAR = /((?:19|20)\d{2}|[二][〇○零一二三四五六七八九]{3})\s*年(?:度)?/;

/** What portals and page turners print before a title in its line. */
const FIELD_NAME =
  /^(?:(?:标\s*题|题\s*名|名\s*称|信息名称|文件名称)(?:\s*[:：]|\s+(?=\S{8}))|page\s*\d{1,4}\s*[-—–]|【[^】]{1,12}】(?=.{8}))\s*/i;
/** The name of a file that was shown for its title. */
export const FILE_ENDING = /\.(?:docx?|wps|pdf|ofd|txt|html?)$/i;
/** How the name of a site or of a column ends. */
const SITE = /(?:网站?|门户|平台|专栏|栏目|首页)$/;
/** What portals print behind it in the same line. */
const IMPRINT =
  /\s+(?:[[【(（]?\s*)?(?:发布(?:时间|日期|机构|单位)|来源|信息来源|时间|日期|作者|浏览|点击|字号|字体|全文下载|打印|索引号)(?:\s*[:：]|\s|$)/;

/**
 * The title in a line that names agency, year and subject, without what portals print around it: the name of the field
 * before it, a path of navigation, the imprint behind it. Null where the line holds none.
 */
export function titleIn(line: string): { text: string; from: number } | null {
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
  return { text: text.trim().replace(FILE_ENDING, ''), from };
}

/** Whether words name a subject, a report and a year, as a whole title does. */
export function isWholeTitle(text: string): boolean {
  const words = simplify(text);
  return SUBJECT.test(words) && REPORT.test(words) && YEAR.test(foldWidth(text));
}
