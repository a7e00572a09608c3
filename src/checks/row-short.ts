import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** A row prints fewer fields than it has columns; arithmetic decides which are blank, or where digits are cut (tables/). */
export const rowShort: Rule = {
  id: 'row-short',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t11',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
