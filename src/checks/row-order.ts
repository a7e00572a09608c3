import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** Rows stand in another order than in the form (tables/row-departures.ts). */
export const rowOrder: Rule = {
  id: 'row-order',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
