import { REMEDY_SUMS } from '../vocabulary/printed-sums.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeSum } from './blank-cells.ts';
import type { Rule } from './rule.ts';

/** Table 4, each row: the four outcomes = total. */
export const remedyTotal: Rule = {
  id: 'remedy-total',
  severity: 'error',
  standing: 'definition',
  example: {
    ok: '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t2\t0\t0\t2\t0\t1\t1\t0\t2\t0\t0\t0\t2\t2',
    notOk: '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t2\t0\t0\t0\t0\t1\t1\t0\t2\t0\t0\t0\t2\t2',
  },
  touches: ({ row }) => REMEDIES.columns.map((column) => cellId('remedies', row ?? '', column.key)),
  *check({ tables: { remedies } }, { places, start }) {
    const at = countAtOf({ remedies });
    for (const row of REMEDIES.rows) {
      const judged = judgeSum(at, REMEDY_SUMS[row.key]!);
      if (!judged || judged.sum === judged.printed) continue;
      const { sum, printed: total } = judged;
      yield {
        place: places.get(cellId('remedies', row.key, 'total')) ?? start,
        table: 'remedies',
        row: row.key,
        expected: String(sum),
        actual: String(total),
        message: `Unexpected total ${total} of ${row.key}, expected ${sum} (sum of outcomes)`,
      };
    }
  },
};
