import type { VFile } from 'vfile';
import type { PrintedTable } from '../recognise/tables.ts';
import { readField } from '../text/numbers.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { columnsToRead } from '../vocabulary/form-rows.ts';
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

function labelsOf(table: TableDefinition): LabelIndex {
  const labels = indexes.get(table) ?? indexLabels(table);
  indexes.set(table, labels);
  return labels;
}

/** Keys of the rows that are printed with a number of their own. */
export function rowsWithNumbers(table: TableDefinition, printed: PrintedTable): ReadonlySet<string> {
  const rows = readLogicalRows(printed.rows, labelsOf(table)).filter(({ fields, continued }) =>
    [...fields, ...continued].some(({ text }) => readField(text).kind === 'number'),
  );
  return new Set(rows.flatMap(({ row }) => row?.key ?? []));
}

/** Finds the rows of a printed table and the ways to read each; reports what departs from the form. */
export function readRows(
  table: TableDefinition,
  printed: PrintedTable,
  edition: Edition,
  file: VFile,
): ReadRow[] {
  const form = table.rows.filter((row) => columnsToRead(row, edition).length > 0);
  const logical = readLogicalRows(printed.rows, labelsOf(table));
  const divided = table.key === 'requests' ? divideOverfull(logical, table.columns.length) : logical;
  const { rows, unresolved } = resolveLabels(divided, form);
  reportSplit(file, table.key, printed);
  reportColumnOrder(file, table, printed);
  // A row whose numbers count nothing that this edition has is left to the reader of the file, and said.
  const unreadable = rows.filter(({ row }) => columnsToRead(row, edition).length === 0);
  reportUnresolved(file, table.key, [...unresolved, ...unreadable]);
  reportLabels(file, table.key, rows);
  reportDisplaced(file, table.key, rows);
  reportRowOrder(file, table.key, rows, table.rows);
  reportBrokenRows(file, table.key, rows);
  const alignments = alignmentsOf(
    rows.map((row) => ({ row, columns: columnsToRead(row.row, edition).length })),
  );
  return rows.map((row, place) => {
    const columns = columnsToRead(row.row, edition);
    const alignment = alignments[place] ?? null;
    return { row, columns, readings: readingsOf(row.fields, row.continued, columns.length, alignment) };
  });
}
