import { APPLICANT_SUMS } from '../vocabulary/printed-sums.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeSum } from './blank-cells.ts';
import { rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** Table 3, each row: the six applicant columns = total. */
export const applicantTotal: Rule = {
  id: 'applicant-total',
  severity: 'error',
  standing: 'definition',
  title: '申请人合计',
  explanation: {
    zh: '申请表每一行中，六类申请人之和应等于该行“总计”。这是“总计”一词的含义。空白和横线在相加时按 0 计；六类全都空白、只填“总计”的，“总计”空白的，有一格无法辨读或者原文没有的，不作判断。',
    en: 'In each row of table 3 the six applicant columns add up to the total, by definition of a total. Blanks and dashes count as 0 among the parts. Rows with nothing but a total, with a blank total, or with a cell that is unreadable or absent are not judged.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t12',
  },
  explain: ({ table, row, expected, actual }) =>
    `${rowName(table, row)}一行：六类申请人之和为 ${expected} 件，“总计”印作 ${actual} 件。`,
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
