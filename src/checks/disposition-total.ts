import { UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import { DISPOSITION_SUMS } from '../vocabulary/printed-sums.ts';
import { DISPOSITION_ROWS, REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { countAtOf, judgeSum } from './blank-cells.ts';
import type { Rule } from './rule.ts';

/** Table 3, each column: all disposition rows = total disposed. */
export const dispositionTotal: Rule = {
  id: 'disposition-total',
  severity: 'error',
  standing: 'definition',
  example: {
    ok: fullColumn('11'),
    notOk: fullColumn('12'),
  },
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
