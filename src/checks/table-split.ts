import type { Rule } from './rule.ts';

/** A table is printed in more than one piece (recognise/tables.ts joins them). */
export const tableSplit: Rule = {
  id: 'table-split',
  severity: 'info',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    notOk:
      '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  },
};
