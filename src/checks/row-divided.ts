import { rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A row is printed in parts with names of their own; no number is the row's (tables/). */
export const rowDivided: Rule = {
  id: 'row-divided',
  severity: 'warning',
  standing: 'reading',
  title: '一行分作几项',
  explanation: {
    zh: '原文在这一行的行名之下又分列了几项，没有印这一行自己的数字。本馆不代为相加，各项照录于原文。',
    en: 'Below the label of the row the report prints several items of its own and no number of the row. Nothing is added up.',
  },
  example: {
    ok: '信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n其他对外管理服务事项\t5\t0\t7',
    notOk:
      '信息内容\t\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t\t4\t1\t9\n其他对外管理服务事项\t行政检查\t5\t0\t7\n\t行政确认\t3\t1\t2',
  },
  explain: ({ table, row, actual }) =>
    `${rowName(table, row)}一行在原文中分作几项（“${actual}”等），没有这一行自己的数字。`,
  touches: ({ table, row }) => rowCells(table, row),
};
