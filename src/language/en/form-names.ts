import { findColumn, findRow, TABLES, type TableKey } from '../../vocabulary/tables.ts';
import { groupName, named } from './form-labels.ts';

/** “Results › Total disposed of” */
export function rowName(table: TableKey | undefined, row: string | undefined): string {
  const definition = table && row ? findRow(table, row) : undefined;
  if (!definition) return '';
  const path = definition.path.map(groupName);
  return `“${[...path, named(definition)].join(' › ')}”`;
}

/** “Natural persons” */
export function columnName(table: TableKey | undefined, column: string | undefined): string {
  const definition = table && column ? findColumn(table, column) : undefined;
  return definition ? `“${named(definition)}”` : '';
}

/** the table “Requests received and processed” */
export function tableName(table: TableKey | undefined): string {
  return table ? `the table “${TABLES[table].english}”` : 'the table';
}
