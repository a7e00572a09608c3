import type { Rule } from './rule.ts';

/** A table is headed as that of another year (recognise/tables.ts). */
export const tableOtherYear: Rule = {
  id: 'table-other-year',
  severity: 'info',
  standing: 'reading',
  title: '附有另一年度的表',
  explanation: {
    zh: '报告在本年度的表之外，另附了标明其他年度的表。本馆只取本年度的数字，另一年度的表照录于正文。',
    en: 'Beside the tables of its year the report prints one that is headed as that of another year. Its numbers are not taken.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n\n附：2019年收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5',
  },
  explain: ({ actual }) => `这里附有标明 ${actual} 年的表，其中的数字不属于本年度，未予采用。`,
};
