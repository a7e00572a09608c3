/**
 * What the pages of portals print around an article and change by themselves: how often it was read, what day it is, which
 * article stands beside it. A line that begins so, before a report's first section or behind its last sentence, is the page's
 * and not the report's.
 */
export const PAGE_LINE =
  /^[【[(（]?\s*(?:浏览|阅读|点击|访问|查看)(?:次数|人次|量|数)?\s*[:：]|^今天是|^(?:当前|现在)(?:时间|日期)|^[上下]一(?:篇|条|页)|^(?:相关|推荐)(?:链接|阅读|文章|信息|新闻)/;
