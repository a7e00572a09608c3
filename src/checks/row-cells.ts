import { CELLS, type TableKey } from '../vocabulary/tables.ts';

/** Ids of all cells of a row. */
export function rowCells(table: TableKey | undefined, row: string | undefined): string[] {
  return CELLS.filter((cell) => cell.table === table && cell.row.key === row).map((cell) => cell.id);
}
