import type { Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { nodeText } from './node-text.ts';
import { navigationLeftOut } from '../checks/navigation-left-out.ts';
import { reportFinding } from '../findings/findings.ts';
import { foldWidth } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';
import { simplify } from '../text/traditional.ts';

/** Controls of a page: a line of nothing but these is no prose. */
const CONTROLS =
  /^(?:打印|关闭|设为|加入|收藏|分享|返回|顶部|首页|字体|字号|超大|特大|大|中|小|标准|默认|本页|本文|此页|当前|网页|页面|窗口|到|至|在?手机(?:上|端|版)?|打开|查看|微信|微博|二维码|扫一扫|保存|纠错|关怀版|[长長]者(?:版|专区|模式)|老年(?:版|模式)|适老化?版?|大字版|无障碍(?:版|阅读|浏览|模式)?|(?:繁体|简体)(?:版|中文)?|智能问答|登录|注[册冊]|english|\bi\b|[\s|>/·•、:,[\]【】()-])+$/;
const CONTROL =
  /打印|关闭|设为首页|收藏|分享|返回|字体|字号|关怀版|长者|老年|适老|大字版|无障碍|繁体|简体|智能问答|登录|注册|扫一扫|^大 ?中 ?小$/;

/** How a line begins that tells where in the site the page stands, or leads to its neighbours. */
const WAYS =
  /^(?:[您你]?(?:现在|当前|目前)?(?:所在)?的?(?:位置|页面)|首页|[上下]一[篇条页]|相关(?:链接|文章|新闻|阅读|信息)|分享到|视力保护色|主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|网站地图)\s*(?:[:>»›/|]|$)/;

/** The rest of a way through a site below the line that it begins in, and a way by itself. */
const STEPS = /^[>»›](?!\s*[\d.,]+$)|^[^<>》»›]{1,24}(?:[>»›]+[^<>》»›]{1,24}){2,}$/;

/** The words at the head of a site, side by side. */
const MENU = /^(?:网站)?首页(?:\s+\S{2,8})+$/;

/** A mark of a list without its words. */
const BULLET = /^[•·●▪]+$/;

/** What portals file a page under, above its title; the first of a line with its colon, or two of them. */
const FIELD =
  '(?:索\\s*引\\s*[号號]|信息索引|(?:备注/)?文\\s*[号號]|发文字号|发布文号|发[文布](?:机构|机关|单位|日期)|公开(?:形式|方式|日期|范围)|责任部门|(?:公文)?(?:生成|成文|废止|失效|生效)(?:日期|时间)|(?:文件)?有\\s*效\\s*性|是否有效|时\\s*效(?:性)?|(?:组配|主题|信息|服务对象|体裁)分\\s*类|所属机构|关键词|主题词|信息来源|内容概述)';
const FILED = new RegExp(`^[-•·●▪]?\\s*${FIELD}\\s*(?::|\\s.*${FIELD}(?:\\s|:|$)|\\s+(?:19|20)\\d\\d-\\d)`);

/** What a converter prints above the words of a page. */
const BODY = /^(?:正文|全文)$/;

/** What a page says of itself to those who cannot see it. */
const READ_ALOUD = /请使用tab按钮/;

/** What only the foot of a page says. */
const FOOT = /版权所有|网站标识码|ICP备|公网安备|技术支持\s*:|您是第\s*\d+\s*位/i;

/** How a line begins that a portal prints between title and text: when and where it was published, how often read. */
const IMPRINT =
  /^(?:www\.\S+ )?[[(【]?(?:(?:发布|发表|更新|公开)(?:[时時][间間]|日期)|发布(?:机构|单位|人)|(?:信息|文章)?[来來]源|作者|浏览(?:次数|量)?|点击(?:次数|数|率|量)?|阅读(?:次数|量)?|访问(?:次数|量)|责任编辑|编辑|索引号|字体|字号)\s*[:]/;

/** A date with what a portal prints beside it, or with the hour: a report is dated by the day, below its title or its end. */
const PUBLISHED =
  /^(?:[时時][间間]|日期)\s*:\s*(?:19|20)\d\d\s*[-/年.]|^(?:19|20)\d\d\s*[-/年.]\s*\d{1,2}\s*[-/月.]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d\d(?::\d\d)?$|.{0,8}(?:[来來]源|作者|浏览|点击|字号)\s*:)/;

const LONGEST = 160;

/** Whether a line is a part of the web page around the report, not of the report. */
export const isNavigation = remember((line: string): boolean => {
  const folded = foldWidth(line);
  if (folded.length > LONGEST || /。|;/.test(folded)) return false;
  const text = simplify(folded).toLowerCase();
  return (
    (CONTROL.test(text) && CONTROLS.test(text)) ||
    [WAYS, STEPS, MENU, BULLET, FOOT, IMPRINT, FILED, PUBLISHED, READ_ALOUD, BODY].some((pattern) =>
      pattern.test(text),
    )
  );
});

/** A piece of the page that is left out. */
export interface LeftOut {
  text: string;
  place: Point;
}

/** What page turners print at the head of every page. */
const RUNNING_HEAD = /^page\s*\d{1,4}\s*[-—–]\s*\S/i;

/** The tree without the lines of the web page that stand among those of the report; said in one finding. */
export function leaveOutNavigation(tree: Root, file: VFile): Root {
  // The first may be all that names the report.
  const [, ...running] = tree.children.filter(
    (node) => node.type === 'paragraph' && RUNNING_HEAD.test(nodeText(node)),
  );
  const repeated = new Set<RootContent>(running);
  const isLeftOut = (node: RootContent): boolean =>
    node.type === 'list'
      ? node.children.every((item) => item.children.every(isLeftOut))
      : (node.type === 'paragraph' || node.type === 'heading') &&
        (repeated.has(node) || isNavigation(nodeText(node)));
  const leftOut = tree.children.filter(isLeftOut);
  reportLeftOut(
    file,
    leftOut.map((node) => ({ text: nodeText(node), place: node.position!.start })),
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
