import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

/** A row is printed over several lines (tables/logical-rows.ts joins them). */
export const rowBroken: Rule = {
  id: 'row-broken',
  severity: 'info',
  standing: 'reading',
  title: '一行断开',
  explanation: {
    zh: '一行的数字在原文中分在几行上（换页、折行或一格一行）。本馆按次序接续。',
    en: 'The numbers of a row are printed over several lines; they are taken in their order.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\n\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  explain: ({ table, actual }) => `${tableName(table)}中有 ${actual} 行的数字分印在几行上，已按次序接续。`,
  touches: () => [],
};
