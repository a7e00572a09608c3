import { editionOfTable } from '../vocabulary/editions.ts';
import { columnsOfRow } from '../vocabulary/form-rows.ts';
import { TABLE_KEYS, TABLES } from '../vocabulary/tables.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** Every row of the table's edition is in the file. */
export const rowMissing: Rule = {
  id: 'row-missing',
  severity: 'warning',
  standing: 'form',
  example: {
    ok: '规章\t0\t0\t0\n行政规范性文件\t2\t0\t9\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政许可\t1\n行政处罚\t1\n行政强制\t1\n行政事业性收费\t1',
    notOk:
      '规章\t0\t0\t0\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政许可\t1\n行政处罚\t1\n行政强制\t1\n行政事业性收费\t1',
  },
  touches: ({ table, row }) => rowCells(table, row),
  *check({ form, tables }, { headings, titlePlace }) {
    for (const key of TABLE_KEYS) {
      const edition = editionOfTable(form, key);
      const inForm = (TABLES[key] as TableDefinition).rows.filter(
        (row) => edition === null || columnsOfRow(row, edition).length > 0,
      );
      const rows = inForm.map((row) => ({
        row,
        counts: Object.values(tables[key][row.key] ?? {}),
      }));
      const isAbsent = ({ counts }: (typeof rows)[number]) =>
        counts.some((count) => count.status === 'absent') &&
        counts.every((count) => count.status === 'absent' || count.status === 'not-in-form');
      if (!rows.some(({ counts }) => counts.some((count) => count.place !== undefined))) continue;
      const heading = headings.find((candidate) => candidate.key === key);
      for (const { row } of rows.filter(isAbsent)) {
        yield {
          place: heading?.place ?? titlePlace,
          table: key,
          row: row.key,
          expected: row.label,
          message: `Unexpected table ${key} without row ${row.key}, expected ${row.label}`,
        };
      }
    }
  },
};
