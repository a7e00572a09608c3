import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** A row under heads whose order nobody can tell, or whose sums contradict that order all over the table (tables/doubt-orders.ts). */
export const columnUntold: Rule = {
  id: 'column-untold',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '申请人情况\n自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '申请人情况\n总计\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t自然人\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
