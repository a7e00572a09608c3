import { addAll } from '../text/numbers.ts';
import { comparable } from '../vocabulary/comparable.ts';
import { cellId } from '../vocabulary/tables.ts';
import type { Rule } from './rule.ts';

const ROWS = ['regulations', 'normativeDocuments'] as const;

/** Table 2, where both years count documents in force alike: in force = in force in the report on the year before + issued − repealed. */
export const stockFlow: Rule = {
  id: 'stock-flow',
  severity: 'info',
  standing: 'inference',
  needs: 'year-before',
  example: {
    previous: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t2\t0\t9',
    ok: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t3\t1\t11',
    notOk: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t3\t1\t20',
  },
  touches: ({ row }) => [cellId('proactive', row ?? '', 'inForce')],
  *check({ form, tables: { proactive } }, { places, start, previous }) {
    if (!previous?.form.proactive || !form.proactive) return;
    for (const row of ROWS) {
      const cells = ['issued', 'repealed', 'inForce'].map((column) => cellId('proactive', row, column));
      if (!comparable(cells, previous.form.proactive, form.proactive)) continue;
      const before = previous.tables.proactive[row]?.['inForce']?.value ?? null;
      const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(
        (column) => proactive[row]?.[column]?.value ?? null,
      ) as [number | null, number | null, number | null];
      if (before === null || issued === null || repealed === null || inForce === null) continue;
      const expected = addAll([before, issued, -repealed]);
      if (expected === inForce) continue;
      yield {
        place: places.get(cellId('proactive', row, 'inForce')) ?? start,
        table: 'proactive',
        row,
        column: 'inForce',
        expected: String(expected),
        actual: String(inForce),
        message: `Unexpected ${inForce} ${row} in force, expected ${expected} (${before} the year before + ${issued} issued − ${repealed} repealed)`,
      };
    }
  },
};
