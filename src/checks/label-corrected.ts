import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** A label is misprinted by a few letters (tables/similar-labels.ts). */
export const labelCorrected: Rule = {
  id: 'label-corrected',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转攻府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
