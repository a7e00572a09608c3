import { PRINTED_SUMS } from '../vocabulary/printed-sums.ts';
import { cellId, findCell } from '../vocabulary/tables.ts';
import { countAtOf, isTotalLeftOut } from './blank-cells.ts';
import { columnName, rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** 总计 is left blank beside parts that are filled: then it is missing, and not 0. */
export const rowIncomplete: Rule = {
  id: 'row-incomplete',
  severity: 'warning',
  standing: 'reading',
  title: '总计空白',
  explanation: {
    zh: '分项填有不为 0 的数字，“总计”却空白：这一格是缺漏，不是 0，本馆不代填。分项中有空白的，一行仍然完整，不在此列。',
    en: 'A total is blank although some of its parts are filled and not 0: it is missing and not 0. Blanks among the parts leave a row complete.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t\t0\t0\t1',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t',
  },
  explain: ({ table, row, column, actual }) =>
    column
      ? `${rowName(table, row)}一行：分项填有数字，${columnName(table, column)}一格空白。`
      : `${rowName(table, row)}一行：分项填有数字，却有 ${actual} 格空白。`,
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
