import { rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A row prints more numbers than it has columns; arithmetic decides which is the stray (tables/). */
export const rowOverlong: Rule = {
  id: 'row-overlong',
  severity: 'warning',
  standing: 'reading',
  title: '一行数字过多',
  explanation: {
    zh: '一行所印的数字多于列数，照搬前几个会错列。本馆试遍所有读法，只保留与合计关系相符的：只剩一种时采用并标“推算”，剩下多种时标“无法辨读”并列出各种可能。',
    en: 'A row prints more numbers than columns. All readings are tried against the sums: one left is taken as reconstructed, several leave the differing cells unreadable.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t0\t11',
  },
  explain: ({ table, row, expected, actual }) =>
    `${rowName(table, row)}一行应有 ${expected} 个数字，原文印作“${actual}”。`,
  touches: ({ table, row }) => rowCells(table, row),
};
