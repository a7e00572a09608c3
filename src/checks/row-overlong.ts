import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** A row prints more numbers than it has columns; arithmetic decides which is the stray (tables/). */
export const rowOverlong: Rule = {
  id: 'row-overlong',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t0\t11',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
