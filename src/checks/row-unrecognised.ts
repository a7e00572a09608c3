import type { Rule } from './rule.ts';

/** A table row with numbers of which nothing tells the cells (tables/). */
export const rowUnrecognised: Rule = {
  id: 'row-unrecognised',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '申请人情况\t自然人\t商业企业\n甲乙丙丁\t8\t3\t0\t0\t0\t0\t11',
  },
};
