import { BALANCE_ROWS } from '../vocabulary/printed-sums.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeBalance } from './blank-cells.ts';
import { columnName } from './names.ts';
import type { Rule } from './rule.ts';

/** Table 3, each column: received + carried over = total disposed + carried forward (printed in the table's head). */
export const requestBalance: Rule = {
  id: 'request-balance',
  severity: 'error',
  standing: 'official',
  title: '勾稽关系',
  explanation: {
    zh: '申请表每一列中，本年新收加上年结转，应等于办理结果总计加结转下年度。这是印在表头上的勾稽关系。空白和横线按 0 计；办理结果总计空白的，其余三项全都空白的，有一项漏填、无法辨读或者原文没有的，不作判断。',
    en: 'In each column of table 3, received plus carried over equals total disposed plus carried forward; the table head prints this rule. Blanks and dashes count as 0. Columns whose total disposed is blank, that have nothing else, or with a cell that is left out, unreadable or absent are not judged.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n(七) 总计\t9\t2\t0\t0\t0\t0\t11\n四、结转下年度继续办理\t0\t1\t0\t0\t0\t0\t1',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n(七) 总计\t9\t3\t0\t0\t0\t0\t12\n四、结转下年度继续办理\t0\t1\t0\t0\t0\t0\t1',
  },
  explain: ({ table, column, expected, actual }) =>
    `${columnName(table, column)}一列：本年新收与上年结转合计 ${expected} 件，办理结果总计与结转下年度合计 ${actual} 件，两边不等。`,
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
