import { REMEDY_SUMS } from '../vocabulary/printed-sums.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeSum } from './blank-cells.ts';
import { rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** Table 4, each row: the four outcomes = total. */
export const remedyTotal: Rule = {
  id: 'remedy-total',
  severity: 'error',
  standing: 'definition',
  title: '复议诉讼合计',
  explanation: {
    zh: '复议诉讼表中，维持、纠正、其他结果、尚未审结四项之和应等于“总计”。空白和横线在相加时按 0 计；四项全都空白、只填“总计”的，“总计”空白的，有一格无法辨读或者原文没有的，不作判断。',
    en: 'In each part of table 4 the four outcomes add up to the total. Blanks and dashes count as 0 among the outcomes. Parts with nothing but a total, with a blank total, or with a cell that is unreadable or absent are not judged.',
  },
  example: {
    ok: '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t2\t0\t0\t2\t0\t1\t1\t0\t2\t0\t0\t0\t2\t2',
    notOk: '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t2\t0\t0\t0\t0\t1\t1\t0\t2\t0\t0\t0\t2\t2',
  },
  explain: ({ table, row, expected, actual }) =>
    `${rowName(table, row)}：四种结果之和为 ${expected} 件，“总计”印作 ${actual} 件。`,
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
