import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';
import { blanksAsZero, type CountAt, countAtOf } from './blank-cells.ts';
import type { Rule } from './rule.ts';

/** Table 3, each column: carried over = carried forward in the report on the year before. */
export const carryContinuity: Rule = {
  id: 'carry-continuity',
  severity: 'warning',
  standing: 'inference',
  needs: 'year-before',
  example: {
    previous: '四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2',
    ok: '二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2',
    notOk: '二、上年结转政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3',
  },
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
