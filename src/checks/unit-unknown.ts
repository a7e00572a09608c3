import { cellId } from '../vocabulary/tables.ts';
import type { Rule } from './rule.ts';

/** An amount is printed in a unit that is not known (tables/units.ts). */
export const unitUnknown: Rule = {
  id: 'unit-unknown',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t110.139',
    notOk: '信息内容\t本年收费金额（单位：美元）\n行政事业性收费\t110.139',
  },
  touches: ({ table, row, column }) => (table && row && column ? [cellId(table, row, column)] : []),
};
