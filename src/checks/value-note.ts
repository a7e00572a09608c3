import { cellId } from '../vocabulary/tables.ts';
import type { Rule } from './rule.ts';

/** A cell prints a note or a unit beside its number (tables/). */
export const valueNote: Rule = {
  id: 'value-note',
  severity: 'info',
  standing: 'reading',
  example: {
    ok: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t2\t0\t55',
    notOk: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t2\t55（含自然失效29件）\t9',
  },
  touches: ({ table, row, column }) => (table && row && column ? [cellId(table, row, column)] : []),
};
