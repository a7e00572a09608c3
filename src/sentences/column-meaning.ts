import { cellMeaning, DATA_FIELDS, OTHER_FIELDS } from '#language/data-fields.ts';
import { findColumn, findRow, type TableKey } from '../vocabulary/tables.ts';

/** What a column of a data file holds, in one sentence; its key where nothing is known of it. */
export function columnMeaning(table: string, key: string): string {
  const known = OTHER_FIELDS[key] ?? (DATA_FIELDS as Readonly<Record<string, string>>)[key];
  if (known !== undefined) return known;
  const place = key.lastIndexOf('.');
  const row = findRow(table as TableKey, key.slice(0, place));
  const column = findColumn(table as TableKey, key.slice(place + 1));
  return row && column ? cellMeaning(row, column) : key;
}
