import { APPLICANT_SUMS } from '../vocabulary/printed-sums.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeSum } from './blank-cells.ts';
import type { Rule } from './rule.ts';

/** Table 3, each row: the six applicant columns = total. */
export const applicantTotal: Rule = {
  id: 'applicant-total',
  severity: 'error',
  standing: 'definition',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t12',
  },
  touches: ({ row }) => REQUESTS.columns.map((column) => cellId('requests', row ?? '', column.key)),
  *check({ tables: { requests } }, { places, start }) {
    const at = countAtOf({ requests });
    for (const row of REQUESTS.rows) {
      const judged = judgeSum(at, APPLICANT_SUMS[row.key]!);
      if (!judged || judged.sum === judged.printed) continue;
      const { sum, printed: total } = judged;
      yield {
        place: places.get(cellId('requests', row.key, 'total')) ?? start,
        table: 'requests',
        row: row.key,
        expected: String(sum),
        actual: String(total),
        message: `Unexpected total ${total} in row ${row.key}, expected ${sum} (sum of applicant columns)`,
      };
    }
  },
};
