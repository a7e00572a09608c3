import type { Rule } from './rule.ts';

/** A column that the form has not, or numbers that count the rows, beside the form's cells (tables/foreign-columns.ts). */
export const columnAdded: Rule = {
  id: 'column-added',
  severity: 'info',
  standing: 'form',
  needs: 'text',
  example: {
    ok: '申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t备注\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\t含转办件',
  },
};
