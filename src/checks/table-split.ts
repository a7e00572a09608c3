import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

/** A table is printed in more than one piece (recognise/tables.ts joins them). */
export const tableSplit: Rule = {
  id: 'table-split',
  severity: 'info',
  standing: 'reading',
  title: '表格断开',
  explanation: {
    zh: '一张表在原文中被空行或换页断成几段。本馆按行名接续，不影响数字。',
    en: 'A table is printed in several pieces. The archive joins them by their row labels; no number is affected.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    notOk:
      '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  },
  explain: ({ table, actual }) => `${tableName(table)}在原文中断成 ${actual} 段，已按行名接续。`,
};
