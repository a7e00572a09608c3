import { addAll } from '../text/numbers.ts';
import { comparable } from '../vocabulary/comparable.ts';
import { cellId } from '../vocabulary/tables.ts';
import { rowName } from './names.ts';
import type { Rule } from './rule.ts';

const ROWS = ['regulations', 'normativeDocuments'] as const;
const HEADS = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n';

/** Table 2, where both years count documents in force alike: in force = in force in the report on the year before + issued − repealed. */
export const stockFlow: Rule = {
  id: 'stock-flow',
  severity: 'info',
  standing: 'inference',
  title: '现行有效件数与增减',
  explanation: {
    zh: '规章、行政规范性文件两行，上一年的现行有效件数加本年制发、减本年废止，一般应等于本年的现行有效件数。这是本馆的推断，实际常因清理、失效、统计口径改变而不符，只作提示。2019 年版格式统计的是公开数量，不与 2021 年版相接；上一年的报告未收录，或有一格没有数字时，不作判断。',
    en: 'In force in the year before, plus issued, minus repealed, usually equals in force. This is the archive’s inference and often fails for good reasons (clean-ups, lapsed documents, another way of counting). Only between editions that count this alike; nothing is judged with a missing value.',
  },
  example: {
    previous: `${HEADS}行政规范性文件\t2\t0\t9`,
    ok: `${HEADS}行政规范性文件\t3\t1\t11`,
    notOk: `${HEADS}行政规范性文件\t3\t1\t20`,
  },
  explain: ({ table, row, expected, actual }) =>
    `${rowName(table, row)}：由上一年的现行有效件数加制发、减废止得 ${expected} 件，本年印作 ${actual} 件。`,
  touches: ({ row }) => [cellId('proactive', row ?? '', 'inForce')],
  *check({ form, tables: { proactive } }, { places, start, previous }) {
    if (!previous?.form.proactive || !form.proactive) return;
    for (const row of ROWS) {
      const cells = ['issued', 'repealed', 'inForce'].map((column) => cellId('proactive', row, column));
      if (!comparable(cells, previous.form.proactive, form.proactive)) continue;
      const before = previous.tables.proactive[row]?.['inForce']?.value ?? null;
      const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(
        (column) => proactive[row]?.[column]?.value ?? null,
      ) as [number | null, number | null, number | null];
      if (before === null || issued === null || repealed === null || inForce === null) continue;
      const expected = addAll([before, issued, -repealed]);
      if (expected === inForce) continue;
      yield {
        place: places.get(cellId('proactive', row, 'inForce')) ?? start,
        table: 'proactive',
        row,
        column: 'inForce',
        expected: String(expected),
        actual: String(inForce),
        message: `Unexpected ${inForce} ${row} in force, expected ${expected} (${before} the year before + ${issued} issued − ${repealed} repealed)`,
      };
    }
  },
};
