import { addAll } from '../text/numbers.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { columnName } from './names.ts';
import { report, type Rule } from './rule.ts';

const ROWS = ['received', 'carriedOver', 'totalDisposed', 'carriedForward'] as const;

/** Table 3, each column: received + carried over = total disposed + carried forward (printed in the table's head). */
export const requestBalance: Rule = {
  id: 'request-balance',
  severity: 'error',
  standing: 'official',
  title: '勾稽关系',
  explanation: {
    zh: '申请表每一列中，本年新收加上年结转，应等于办理结果总计加结转下年度。这是印在表头上的勾稽关系。四项中有一项没有数字时，不作判断。',
    en: 'In each column of table 3, received plus carried over equals total disposed plus carried forward; the table head prints this rule. Columns with a missing value are not judged.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n(七) 总计\t9\t2\t0\t0\t0\t0\t11\n四、结转下年度继续办理\t0\t1\t0\t0\t0\t0\t1',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n(七) 总计\t9\t3\t0\t0\t0\t0\t12\n四、结转下年度继续办理\t0\t1\t0\t0\t0\t0\t1',
  },
  explain: ({ table, column, expected, actual }) =>
    `${columnName(table, column)}一列：本年新收与上年结转合计 ${expected} 件，办理结果总计与结转下年度合计 ${actual} 件，两边不等。`,
  touches: ({ column }) => ROWS.map((row) => cellId('requests', row, column ?? 'total')),
  check({ tables: { requests } }, { places, start }, file) {
    for (const column of REQUESTS.columns) {
      const counts = ROWS.map((row) => requests[row]?.[column.key]?.value ?? null);
      if (counts.some((value) => value === null)) continue;
      const [received, carriedOver, totalDisposed, carriedForward] = counts as [
        number,
        number,
        number,
        number,
      ];
      const incoming = addAll([received, carriedOver]);
      const outgoing = addAll([totalDisposed, carriedForward]);
      if (incoming === outgoing) continue;
      report(file, requestBalance, {
        place: places.get(cellId('requests', 'totalDisposed', column.key)) ?? start,
        table: 'requests',
        column: column.key,
        expected: String(incoming),
        actual: String(outgoing),
        message: `Unexpected sum ${outgoing} of totalDisposed and carriedForward in column ${column.key}, expected ${incoming} (received + carriedOver)`,
      });
    }
  },
};
