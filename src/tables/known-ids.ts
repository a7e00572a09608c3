import { cellId, CELLS, type TableKey } from '../vocabulary/tables.ts';

/** Asked for every cell of every report: a text that is there already need not be put together and looked through again. */
const ids = new Map(
  [...Map.groupBy(CELLS, ({ row }) => row.key)].map(([row, cells]) => [
    row,
    new Map(cells.map(({ column, id }) => [column.key, id])),
  ]),
);

/** The id of a cell, as `cellId` writes it: that of the vocabulary itself where it has the cell. */
export function knownId(table: TableKey, row: string, column: string): string {
  return ids.get(row)?.get(column) ?? cellId(table, row, column);
}
