import type { Tables } from '../schemas/tables.ts';
import { addAll } from '../text/numbers.ts';
import { UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import { DISPOSITION_ROWS, REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { columnName } from './names.ts';
import { report, type Rule } from './rule.ts';

/** Table 3, each column: all disposition rows = total disposed. */
export const dispositionTotal: Rule = {
  id: 'disposition-total',
  severity: 'error',
  standing: 'definition',
  title: '办理结果合计',
  explanation: {
    zh: '申请表每一列中，从“予以公开”到“其他处理”的各项办理结果之和，应等于“（七）总计”。本版没有的行不计；应有的行缺失或没有数字时，看不出用的是哪一版格式时，不作判断。',
    en: 'In each column of table 3 all disposition rows add up to the total disposed. Rows that the edition lacks do not count; columns with a missing value and tables of an unknown edition are not judged.',
  },
  example: {
    ok: fullColumn('11'),
    notOk: fullColumn('12'),
  },
  explain: ({ table, column, expected, actual }) =>
    `${columnName(table, column)}一列：各项办理结果之和为 ${expected} 件，“（七）总计”印作 ${actual} 件。`,
  touches: ({ column }) =>
    [...DISPOSITION_ROWS, 'totalDisposed'].map((row) => cellId('requests', row, column ?? 'total')),
  check({ form, tables: { requests } }, { places, start }, file) {
    // Which rows add up is said by the edition.
    if (form.requests === UNKNOWN_EDITION) return;
    for (const column of REQUESTS.columns) {
      const sum = sumOfDispositions(requests, column.key);
      const total = requests['totalDisposed']?.[column.key]?.value ?? null;
      if (sum === null || total === null || sum === total) continue;
      report(file, dispositionTotal, {
        place: places.get(cellId('requests', 'totalDisposed', column.key)) ?? start,
        table: 'requests',
        row: 'totalDisposed',
        column: column.key,
        expected: String(sum),
        actual: String(total),
        message: `Unexpected total ${total} in column ${column.key}, expected ${sum} (sum of disposition rows)`,
      });
    }
  },
};

/** The sum of a column's dispositions; null where a row of the edition has no value. */
function sumOfDispositions(requests: Tables['requests'], column: string): number | null {
  const values: number[] = [];
  for (const row of DISPOSITION_ROWS) {
    const count = requests[row]?.[column];
    if (count?.status === 'not-in-form') continue;
    if (count?.value == null) return null;
    values.push(count.value);
  }
  return addAll(values);
}

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
