import { cellId } from '../vocabulary/tables.ts';
import { columnName, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** An amount is printed in a unit that is not known (tables/units.ts). */
export const unitUnknown: Rule = {
  id: 'unit-unknown',
  severity: 'warning',
  standing: 'reading',
  title: '金额单位不明',
  explanation: {
    zh: '表头、表名、行名或格中印的单位不是元、千元、万元、百万元、亿元之类，无法换算为万元。本馆不按万元采用，数字见原文。',
    en: 'The head, caption or label prints a unit that is none of yuan. The amount is not taken for 万元.',
  },
  example: {
    ok: '信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t110.139',
    notOk: '信息内容\t本年收费金额（单位：美元）\n行政事业性收费\t110.139',
  },
  explain: ({ table, row, column, actual }) =>
    `${rowName(table, row)}的${columnName(table, column)}以“${actual}”为单位，无法换算为万元，未予采用。`,
  touches: ({ table, row, column }) => (table && row && column ? [cellId(table, row, column)] : []),
};
