import type { Rule } from './rule.ts';

/** A row is printed over several lines (tables/logical-rows.ts joins them). */
export const rowBroken: Rule = {
  id: 'row-broken',
  severity: 'info',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\n\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  touches: () => [],
};
