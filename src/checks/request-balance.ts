import { BALANCE_ROWS } from '../vocabulary/printed-sums.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeBalance } from './blank-cells.ts';
import type { Rule } from './rule.ts';

/** Table 3, each column: received + carried over = total disposed + carried forward (printed in the table's head). */
export const requestBalance: Rule = {
  id: 'request-balance',
  severity: 'error',
  standing: 'official',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n(七) 总计\t9\t2\t0\t0\t0\t0\t11\n四、结转下年度继续办理\t0\t1\t0\t0\t0\t0\t1',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n(七) 总计\t9\t3\t0\t0\t0\t0\t12\n四、结转下年度继续办理\t0\t1\t0\t0\t0\t0\t1',
  },
  touches: ({ column }) => BALANCE_ROWS.map((row) => cellId('requests', row, column ?? 'total')),
  *check({ tables: { requests } }, { places, start }) {
    const at = countAtOf({ requests });
    for (const column of REQUESTS.columns) {
      const judged = judgeBalance(at, column.key);
      if (!judged || judged.sum === judged.printed) continue;
      const { sum: incoming, printed: outgoing } = judged;
      yield {
        place: places.get(cellId('requests', 'totalDisposed', column.key)) ?? start,
        table: 'requests',
        column: column.key,
        expected: String(incoming),
        actual: String(outgoing),
        message: `Unexpected sum ${outgoing} of totalDisposed and carriedForward in column ${column.key}, expected ${incoming} (received + carriedOver)`,
      };
    }
  },
};
