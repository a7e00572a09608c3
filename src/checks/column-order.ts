import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

/** The heads stand in another order than in the form (tables/departures.ts). */
export const columnOrder: Rule = {
  id: 'column-order',
  severity: 'info',
  standing: 'form',
  title: '列序不同',
  explanation: {
    zh: '表头各列的先后与法定表格不同。本馆按原文的表头取数，列在哪个表头之下就归入哪一列。',
    en: 'The heads name the columns in another order than the form. Numbers are read by the heads that they stand under.',
  },
  example: {
    ok: '申请人情况\n自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '申请人情况\n自然人\t科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
  },
  explain: ({ table, actual }) => `${tableName(table)}表头中“${actual}”不在法定位置，已按原文的表头取数。`,
};
