import { cellId } from '../vocabulary/tables.ts';
import { columnName, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A cell prints a note or a unit beside its number (tables/). */
export const valueNote: Rule = {
  id: 'value-note',
  severity: 'info',
  standing: 'reading',
  title: '数字旁有注',
  explanation: {
    zh: '格中除数字外还印有说明或单位。本馆取其中的数字，说明照录；金额一律换算为万元。',
    en: 'A cell prints a note or a unit beside its number. The number is taken, the note kept; money is converted to 万元.',
  },
  example: {
    ok: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t2\t0\t55',
    notOk: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t2\t55（含自然失效29件）\t9',
  },
  explain: ({ table, row, column, actual }) =>
    `${rowName(table, row)}一行${columnName(table, column)}一格印作“${actual}”。`,
  touches: ({ table, row, column }) => (table && row && column ? [cellId(table, row, column)] : []),
};
