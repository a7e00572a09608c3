import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** A row has lost its label; its place leaves one possibility (tables/resolve-labels.ts). */
export const labelLost: Rule = {
  id: 'label-lost',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
