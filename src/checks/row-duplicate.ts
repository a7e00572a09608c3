import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** A row of the form is printed twice with different numbers; neither is taken (tables/). */
export const rowDuplicate: Rule = {
  id: 'row-duplicate',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n一、本年新收政府信息公开申请数量\t7\t3\t0\t0\t0\t0\t10',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
