import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { navigationLeftOut } from '../checks/navigation-left-out.ts';
import { reportFinding } from '../findings/findings.ts';
import { foldWidth } from '../text/normalise.ts';

/** Controls of a page: a line of nothing but these is no prose. */
const CONTROLS =
  /^(?:打印|关闭|收藏|分享|返回|顶部|首页|字体|字号|超大|特大|大|中|小|标准|默认|本页|本文|此页|网页|页面|窗口|到|至|微信|微博|二维码|扫一扫|保存|纠错|[\s|>/·、:,[\]【】()-])+$/;
const CONTROL = /打印|关闭|收藏|分享|返回|字体|字号/;

/** How a line begins that tells where in the site the page stands, or leads to its neighbours. */
const WAYS =
  /^(?:[您你]?(?:现在|当前|目前)?(?:所在)?的?位置|首页|[上下]一[篇条页]|相关(?:链接|文章|新闻|阅读|信息)|分享到|主办单位|承办单位|网站地图)\s*(?:[:>»›]|$)/;

/** What only the foot of a page says. */
const FOOT = /版权所有|网站标识码|ICP备|公网安备/i;

/** How a line begins that a portal prints between title and text: when and where it was published, how often read. */
const IMPRINT =
  /^[[(【]?(?:发布(?:时间|日期|机构|单位|人)|信息来源|来源|作者|浏览(?:次数|量)?|点击(?:次数|数|率|量)?|阅读(?:次数|量)?|访问(?:次数|量)|责任编辑|编辑|索引号|字体|字号)\s*[:]/;

const LONGEST = 160;

/** Whether a line is a part of the web page around the report, not of the report. */
export function isNavigation(line: string): boolean {
  const text = foldWidth(line);
  if (text.length > LONGEST || /。|;/.test(text)) return false;
  return (
    (CONTROL.test(text) && CONTROLS.test(text)) || WAYS.test(text) || FOOT.test(text) || IMPRINT.test(text)
  );
}

/** A piece of the page that is left out. */
export interface LeftOut {
  text: string;
  place: Point;
}

/** The tree without the lines of the web page that stand among those of the report; said in one finding. */
export function leaveOutNavigation(tree: Root, file: VFile): Root {
  const isLeftOut = (node: RootContent) =>
    (node.type === 'paragraph' || node.type === 'heading') && isNavigation(toString(node));
  const leftOut = tree.children.filter(isLeftOut);
  reportLeftOut(
    file,
    leftOut.map((node) => ({ text: toString(node), place: node.position!.start })),
  );
  return leftOut.length === 0
    ? tree
    : { ...tree, children: tree.children.filter((node) => !isLeftOut(node)) };
}

/** Reports, once a file, what was left out of it. */
export function reportLeftOut(file: VFile, leftOut: readonly LeftOut[]): void {
  const [first] = leftOut;
  if (!first) return;
  const actual = first.text.trim().slice(0, 24);
  const expected = String(leftOut.length);
  reportFinding(file, navigationLeftOut, {
    place: first.place,
    actual,
    expected,
    message: `Unexpected ${actual} and so on in ${expected} pieces around the report, expected the report alone`,
  });
}
