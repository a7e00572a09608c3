import { rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A row prints fewer fields than it has columns; arithmetic decides which are blank, or where digits are cut (tables/). */
export const rowShort: Rule = {
  id: 'row-short',
  severity: 'warning',
  standing: 'reading',
  title: '一行数字不足',
  explanation: {
    zh: '一行所印的数字少于列数，又看不出空在哪一列。本馆不补数字，只试各种排法：缺的作空白，或者把连写的数字断开，保留与合计关系相符的。只剩一种时采用并标“推算”，否则标“无法辨读”。',
    en: 'A row prints fewer numbers than columns and its layout does not show which is missing. No number is made up: what is missing is taken for blank, or digits that run together are cut, as the sums allow. One reading left is taken as reconstructed; what stays open is unreadable.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t11',
  },
  explain: ({ table, row, expected, actual }) =>
    `${rowName(table, row)}一行应有 ${expected} 个数字，原文印作“${actual}”。`,
  touches: ({ table, row }) => rowCells(table, row),
};
