import type { Rule } from './rule.ts';

/** A table is headed as that of another year (recognise/tables.ts). */
export const tableOtherYear: Rule = {
  id: 'table-other-year',
  severity: 'info',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n\n附：2019年收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5',
  },
};
