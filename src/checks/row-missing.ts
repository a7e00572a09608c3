import { UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import { decreedEditions, editionOfTable } from '../vocabulary/editions.ts';
import { columnsOfRow } from '../vocabulary/form-rows.ts';
import { TABLE_KEYS, TABLES, type TableKey } from '../vocabulary/tables.ts';
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
  touches: ({ table, row }) => rowsUnder(table, row).flatMap((own) => rowCells(table, own)),
  *check({ form, tables }, { headings, titlePlace }) {
    for (const key of TABLE_KEYS) {
      const edition = editionOfTable(form, key);
      const inForm = (row: TableDefinition['rows'][number]) =>
        edition === null || columnsOfRow(row, edition).length > 0;
      const all = (TABLES[key] as TableDefinition).rows.map((row) => ({
        row,
        counts: Object.values(tables[key][row.key] ?? {}),
      }));
      const rows = all.filter(({ row }) => inForm(row));
      const isAbsent = ({ counts }: (typeof rows)[number]) =>
        counts.some((count) => count.status === 'absent') &&
        counts.every((count) => count.status === 'absent' || count.status === 'not-in-form');
      if (!rows.some(({ counts }) => counts.some((count) => count.place !== undefined))) continue;
      const heading = headings.find((candidate) => candidate.key === key);
      const isMissing = (row: string) => all.some((own) => own.row.key === row && isAbsent(own));
      const missing = [
        ...rows.filter(isAbsent).map(({ row }) => row.key),
        ...(edition === UNKNOWN_EDITION ? all.filter(({ row }) => !inForm(row)) : []).flatMap(({ row }) =>
          missingUnder(key, row.key, isMissing),
        ),
      ];
      for (const row of missing) {
        const { label } = all.find((own) => own.row.key === row)!.row;
        yield {
          place: heading?.place ?? titlePlace,
          table: key,
          row,
          expected: label,
          message: `Unexpected table ${key} without row ${row}, expected ${label}`,
        };
      }
    }
  },
};

/**
 * The missing rows of a group that every edition has, one as a single row and another divided, in a table of which nothing tells the
 * edition: the group where all are missing, else the others of the edition that has the printed ones. None of any other row.
 */
function missingUnder(table: TableKey, group: string, isMissing: (row: string) => boolean): string[] {
  const under = rowsUnder(table, group);
  const editions = decreedEditions().map(({ tables: { [table]: decreed } }) =>
    under.filter((row) => row in decreed.rows),
  );
  if (under.length < 2 || editions.some((rows) => rows.length === 0)) return [];
  const printed = under.filter((row) => !isMissing(row));
  if (printed.length === 0) return [group];
  const [own, another] = editions.filter((rows) => printed.every((row) => rows.includes(row)));
  return own && !another ? own.filter(isMissing) : [];
}

/** Keys of a row and of those that another edition divides it into. */
function rowsUnder(table: TableKey | undefined, row: string | undefined): string[] {
  if (table === undefined || row === undefined) return [];
  const { rows } = TABLES[table] as TableDefinition;
  return rows.map(({ key }) => key).filter((key) => key === row || key.startsWith(`${row}.`));
}
