import { UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import { DISPOSITION_SUMS } from '../vocabulary/printed-sums.ts';
import { DISPOSITION_ROWS, REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeSum } from './blank-cells.ts';
import { columnName } from './names.ts';
import type { Rule } from './rule.ts';

/** Table 3, each column: all disposition rows = total disposed. */
export const dispositionTotal: Rule = {
  id: 'disposition-total',
  severity: 'error',
  standing: 'definition',
  title: '办理结果合计',
  explanation: {
    zh: '申请表每一列中，从“予以公开”到“其他处理”的各项办理结果之和，应等于“（七）总计”。本版没有的行不计；空白和横线在相加时按 0 计；一列只填“（七）总计”的，该格空白的，应有的行缺失或者无法辨读的，看不出用的是哪一版格式的，不作判断。',
    en: 'In each column of table 3 all disposition rows add up to the total disposed. Rows that the edition lacks do not count; blanks and dashes count as 0. Columns with nothing but a total, with a blank total, or with a cell that is unreadable or absent, and tables of an unknown edition are not judged.',
  },
  example: {
    ok: fullColumn('11'),
    notOk: fullColumn('12'),
  },
  explain: ({ table, column, expected, actual }) =>
    `${columnName(table, column)}一列：各项办理结果之和为 ${expected} 件，“（七）总计”印作 ${actual} 件。`,
  touches: ({ column }) =>
    [...DISPOSITION_ROWS, 'totalDisposed'].map((row) => cellId('requests', row, column ?? 'total')),
  *check({ form, tables: { requests } }, { places, start }) {
    // Which rows add up is said by the edition.
    if (form.requests === UNKNOWN_EDITION) return;
    const at = countAtOf({ requests });
    for (const column of REQUESTS.columns) {
      const judged = judgeSum(at, DISPOSITION_SUMS[column.key]!);
      if (!judged || judged.sum === judged.printed) continue;
      const { sum, printed: total } = judged;
      yield {
        place: places.get(cellId('requests', 'totalDisposed', column.key)) ?? start,
        table: 'requests',
        row: 'totalDisposed',
        column: column.key,
        expected: String(sum),
        actual: String(total),
        message: `Unexpected total ${total} in column ${column.key}, expected ${sum} (sum of disposition rows)`,
      };
    }
  },
};

/** A whole 2019 column of table 3 with 8 + 3 dispositions, under a total as given. */
function fullColumn(total: string): string {
  return REQUESTS.rows
    .filter((row) => row.path.length > 0 && !row.key.startsWith('otherDisposition.'))
    .map((row) => {
      const value =
        row.key === 'totalDisposed'
          ? total
          : row.key === 'granted'
            ? '8'
            : row.key === 'partiallyGranted'
              ? '3'
              : '0';
      return `${row.label}\t${value}\t0\t0\t0\t0\t0\t${value}`;
    })
    .join('\n');
}
