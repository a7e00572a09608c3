import type { Rule } from './rule.ts';

/** The heads stand in another order than in the form (tables/head-departures.ts). */
export const columnOrder: Rule = {
  id: 'column-order',
  severity: 'info',
  standing: 'form',
  needs: 'text',
  example: {
    ok: '申请人情况\n自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '申请人情况\n自然人\t科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
  },
};
