import { cellId } from '../vocabulary/tables.ts';
import { columnName, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A cell prints something that is not a number (tables/). */
export const cellUnreadable: Rule = {
  id: 'cell-unreadable',
  severity: 'warning',
  standing: 'reading',
  title: '无法辨读',
  explanation: {
    zh: '格中印有内容，但不能确定是哪个数。本馆不猜，原样照录。',
    en: 'A cell prints something from which no single number can be read. Nothing is guessed.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t约三\t0\t0\t0\t0\t11',
  },
  explain: ({ table, row, column, actual }) =>
    `${rowName(table, row)}一行${columnName(table, column)}一格印作“${actual}”，无法确定数字。`,
  touches: ({ table, row, column }) => (table && row && column ? [cellId(table, row, column)] : []),
};
