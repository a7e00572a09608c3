import type { VFile } from 'vfile';
import type { PrintedTable } from '../recognise/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import type { RowDefinition, TableDefinition } from '../vocabulary/table-definition.ts';
import { alignmentsOf } from './alignment.ts';
import {
  reportBrokenRows,
  reportColumnOrder,
  reportDisplaced,
  reportLabels,
  reportRowOrder,
  reportSplit,
  reportUnresolved,
} from './departures.ts';
import { indexLabels, type LabelIndex } from './labels.ts';
import { readLogicalRows, type LogicalRow } from './logical-rows.ts';
import { divideOverfull } from './overfull-rows.ts';
import { readingsOf, type RowReadings } from './readings.ts';
import { resolveLabels } from './resolve-labels.ts';

/** A row of the form with the ways to read what is printed for it. */
export interface ReadRow {
  row: LogicalRow & { row: RowDefinition };
  columns: readonly string[];
  readings: RowReadings;
}

const indexes = new Map<TableDefinition, LabelIndex>();

/** Finds the rows of a printed table and the ways to read each; reports what departs from the form. */
export function readRows(
  table: TableDefinition,
  printed: PrintedTable,
  edition: Edition | null,
  file: VFile,
): ReadRow[] {
  const labels = indexes.get(table) ?? indexLabels(table);
  indexes.set(table, labels);
  const form = table.rows.filter((row) => edition === null || row.columns[edition].length > 0);
  const logical = readLogicalRows(printed.rows, labels);
  const divided = table.key === 'requests' ? divideOverfull(logical, table.columns.length) : logical;
  const { rows, unresolved } = resolveLabels(divided, form);
  reportSplit(file, table.key, printed);
  reportColumnOrder(file, table, printed);
  reportUnresolved(file, table.key, unresolved);
  reportLabels(file, table.key, rows);
  reportDisplaced(file, table.key, rows);
  reportRowOrder(file, table.key, rows, table.rows);
  reportBrokenRows(file, table.key, rows);
  const columnsOf = (row: RowDefinition) => row.columns[edition ?? '2021'];
  const alignments = alignmentsOf(rows.map((row) => ({ row, columns: columnsOf(row.row).length })));
  return rows.map((row, place) => {
    const columns = columnsOf(row.row);
    const alignment = alignments[place] ?? null;
    return { row, columns, readings: readingsOf(row.fields, row.continued, columns.length, alignment) };
  });
}
