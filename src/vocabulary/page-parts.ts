/**
 * What day it is, which some portals print on every page anew. Such a line, before a report's first section or behind its
 * last sentence, is the page's and not the report's; what else stands around a report is left out when it is read.
 */
export const TODAY_LINE = /^[[【(（]?\s*(?:今天是|今日是|(?:当前|现在|系统)(?:时间|日期))/;
