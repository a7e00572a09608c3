import { columnsOf } from './form-rows.ts';
import { PROACTIVE } from './proactive.ts';
import { REMEDIES } from './remedies.ts';
import { REQUESTS } from './requests.ts';
import type { ColumnDefinition, RowDefinition, TableDefinition } from './table-definition.ts';

/** The three statutory tables, in the order of the form. */
export const TABLES = { proactive: PROACTIVE, requests: REQUESTS, remedies: REMEDIES } as const;
export type TableKey = keyof typeof TABLES;
export const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

/** One cell of the form, of any edition. */
export interface CellDefinition {
  /** `requests.refused.stateSecret.total`: the cell's anchor, measure id and CSV key. */
  readonly id: string;
  readonly table: TableKey;
  readonly row: RowDefinition;
  readonly column: ColumnDefinition;
}

/** Every cell of every edition in the form's order: the order of packed figures and of wide downloads. */
export const CELLS: readonly CellDefinition[] = TABLE_KEYS.flatMap((table) => {
  const definition: TableDefinition = TABLES[table];
  return definition.rows.flatMap((row) =>
    columnsOf(definition, row).map((column) => ({
      id: cellId(table, row.key, column.key),
      table,
      row,
      column,
    })),
  );
});

const byId = new Map(CELLS.map((cell) => [cell.id, cell]));

/** `requests.refused.stateSecret.total` */
export function cellId(table: TableKey, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** The cell with this id, or undefined where the form has none. */
export function findCell(id: string): CellDefinition | undefined {
  return byId.get(id);
}

/** The row with this key in a table, or undefined. */
export function findRow(table: TableKey, row: string): RowDefinition | undefined {
  return (TABLES[table] as TableDefinition).rows.find((candidate) => candidate.key === row);
}

/** The column with this key in a table, or undefined. */
export function findColumn(table: TableKey, column: string): ColumnDefinition | undefined {
  return (TABLES[table] as TableDefinition).columns.find((candidate) => candidate.key === column);
}
