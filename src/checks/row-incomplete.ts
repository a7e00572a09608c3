import { PRINTED_SUMS } from '../vocabulary/printed-sums.ts';
import { cellId, findCell } from '../vocabulary/tables.ts';
import { countAtOf, isTotalLeftOut } from './blank-cells.ts';
import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** 总计 is left blank beside parts that are filled: then it is missing, and not 0. */
export const rowIncomplete: Rule = {
  id: 'row-incomplete',
  severity: 'warning',
  standing: 'reading',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t\t0\t0\t1',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t',
  },
  touches: ({ table, row, column }) =>
    table && row && column ? [cellId(table, row, column)] : rowCells(table, row),
  *check({ tables }, { places, start }) {
    const at = countAtOf(tables);
    const leftOut = new Set(PRINTED_SUMS.filter((sum) => isTotalLeftOut(at, sum)).map(({ total }) => total));
    const cells = [...leftOut].flatMap((id) => findCell(id) ?? []);
    for (const [, inRow] of Map.groupBy(cells, ({ table, row }) => `${table}.${row.key}`)) {
      const [first] = inRow;
      if (!first) continue;
      const { id, table, row, column } = first;
      yield {
        place: places.get(id) ?? start,
        table,
        row: row.key,
        ...(inRow.length === 1 ? { column: column.key } : {}),
        actual: String(inRow.length),
        message: `Unexpected ${inRow.length} blank totals in row ${row.key} beside parts that are filled, expected a number in each`,
      };
    }
  },
};
