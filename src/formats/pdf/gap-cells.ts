import { brokenRows, inDoubt } from './broken-rows.ts';
import { onColumns } from './gap-columns.ts';
import type { GapTable } from './gap-table.ts';
import type { TableCell } from './table.ts';

/** The cells of a table without lines: on columns where its numbers show them, else where its words stand. */
export function cellsOf({ rows: printed, unit, isInDoubt = false }: GapTable): {
  cells: TableCell[][];
  flow: 'rows' | 'gaps';
} {
  const broken = brokenRows(printed);
  const rows = printed.map((row) => (broken.has(row) ? inDoubt(row) : row));
  const placed = isInDoubt ? 'beside' : onColumns(rows);
  if (placed && placed !== 'beside') return { cells: placed, flow: 'rows' };
  const laid = placed === 'beside' ? rows.map(inDoubt) : rows;
  const cells = laid.map((row) =>
    row.map(({ left, right, ...words }): TableCell => {
      const column = Math.round(left / unit);
      return {
        ...words,
        rows: 1,
        column,
        columns: Math.max(1, Math.round(right / unit) - column),
      };
    }),
  );
  return { cells, flow: 'gaps' };
}
