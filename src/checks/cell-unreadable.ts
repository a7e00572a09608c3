import { cellId } from '../vocabulary/tables.ts';
import type { Rule } from './rule.ts';

/** A cell prints something that is not a number (tables/). */
export const cellUnreadable: Rule = {
  id: 'cell-unreadable',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t约三\t0\t0\t0\t0\t11',
  },
  touches: ({ table, row, column }) => (table && row && column ? [cellId(table, row, column)] : []),
};
