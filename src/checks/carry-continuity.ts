import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { blanksAsZero, type CountAt, countAtOf } from './blank-cells.ts';
import { columnName } from './names.ts';
import type { Rule } from './rule.ts';

/** Table 3, each column: carried over = carried forward in the report on the year before. */
export const carryContinuity: Rule = {
  id: 'carry-continuity',
  severity: 'warning',
  standing: 'inference',
  title: '两年结转相接',
  explanation: {
    zh: '上一年报告所说的“结转下年度继续办理”，应与本年报告的“上年结转”逐列相等。法规没有写明这一条，是本馆的推断；机构调整、补报、改按新的口径统计，都可能使两年不接。空白和横线，只在它所在的行或列与印出的总计相符时按 0 计；上一年的报告未收录，或有一格没有可用的数字时，不作判断。',
    en: 'Each column of “carried forward” in the report on the year before equals “carried over”. This is the archive’s inference: reorganisation or late entries may break it. A blank counts as 0 only where the printed totals that it is part of agree. Nothing is judged without a report on the year before or with a missing value.',
  },
  example: {
    previous: '四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2',
    ok: '二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2',
    notOk: '二、上年结转政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3',
  },
  explain: ({ table, column, expected, actual }) =>
    `${columnName(table, column)}一列：上一年报告结转下年度 ${expected} 件，本年报告上年结转 ${actual} 件，两年不接。`,
  touches: ({ column }) => [cellId('requests', 'carriedOver', column ?? 'total')],
  *check({ tables: { requests } }, { places, start, previous }) {
    if (!previous) return;
    const forwardAt = valueAt(countAtOf(previous.tables));
    const overAt = valueAt(countAtOf({ requests }));
    for (const { key: column } of REQUESTS.columns) {
      const forward = forwardAt(cellId('requests', 'carriedForward', column));
      const over = overAt(cellId('requests', 'carriedOver', column));
      if (forward === null || over === null || forward === over) continue;
      yield {
        place: places.get(cellId('requests', 'carriedOver', column)) ?? start,
        table: 'requests',
        row: 'carriedOver',
        column,
        expected: String(forward),
        actual: String(over),
        message: `Unexpected ${over} carried over in column ${column}, expected ${forward} (carried forward in the report on the year before)`,
      };
    }
  },
};

/** The number in a cell, 0 where it is blank and its sums say so; null where there is none. */
function valueAt(at: CountAt): (cell: string) => number | null {
  const zeros = blanksAsZero(at);
  return (cell) => at(cell).value ?? (zeros.has(cell) ? 0 : null);
}
