import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

/** A table row with numbers of which nothing tells the cells (tables/). */
export const rowUnrecognised: Rule = {
  id: 'row-unrecognised',
  severity: 'warning',
  standing: 'reading',
  title: '认不出的行',
  explanation: {
    zh: '表中有一行带数字，但行名不是本版所有，也无法由位置确定；或者格式版本无法判断，各版这一行的列又不同，看不出数字统计的是什么。这些数字没有收入任何一格，原文照录。',
    en: 'A table row has numbers but its label is no row of the form, or nothing tells the edition and with it the row’s columns. Its numbers go into no cell.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '申请人情况\t自然人\t商业企业\n甲乙丙丁\t8\t3\t0\t0\t0\t0\t11',
  },
  explain: ({ table, actual }) => `${tableName(table)}中有一行认不出是哪一项，原文为“${actual}”。`,
};
