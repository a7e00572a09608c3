import { rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A row prints fewer fields than it has columns; arithmetic decides which is missing (tables/). */
export const rowShort: Rule = {
  id: 'row-short',
  severity: 'warning',
  standing: 'reading',
  title: '一行数字不足',
  explanation: {
    zh: '一行所印的数字少于列数，又看不出空在哪一列。只缺一个时，本馆用合计关系求缺的是哪一列、是多少：只有一种可能时采用并标“推算”，否则标“无法辨读”。',
    en: 'A row prints fewer numbers than columns and its layout does not show which is missing. One missing number is sought by the sums; what stays open is unreadable.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t11',
  },
  explain: ({ table, row, expected, actual }) =>
    `${rowName(table, row)}一行应有 ${expected} 个数字，原文印作“${actual}”。`,
  touches: ({ table, row }) => rowCells(table, row),
};
