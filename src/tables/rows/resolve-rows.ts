import type { VFile } from 'vfile';
import type { Edition } from '../../vocabulary/editions.ts';
import { columnsToRead } from '../../vocabulary/form-rows.ts';
import type { RowDefinition, TableDefinition } from '../../vocabulary/table-definition.ts';
import type { Head } from '../head.ts';
import { reportDisplaced, reportLabels, reportUnresolved } from '../departures/label-departures.ts';
import type { LabelledTable } from './labelled-table.ts';
import { rowsOfOtherTables } from './other-tables.ts';
import { divideOverfull } from './overfull-rows.ts';
import { doubtBeforeLost } from '../labels/lost-next.ts';
import { resolveLabels, type ResolvedRows } from '../labels/resolve-labels.ts';
import { reportBrokenRows, reportRowOrder } from '../departures/row-departures.ts';
import { reportSplit } from '../departures/table-departures.ts';

/**
 * Whether a row can be read in a table of this edition. In table 2 the head of each block tells what its rows count,
 * whatever edition the others are of.
 */
function isRead(row: RowDefinition, edition: Edition, table: TableDefinition): boolean {
  return table.key === 'proactive' || columnsToRead(row, edition).length > 0;
}

/** Finds which row of the form each row of a printed table is; reports those that are none, and labels that depart from the form. */
export function resolveRows(
  table: TableDefinition,
  printed: LabelledTable,
  heads: readonly Head[],
  edition: Edition,
  file: VFile,
): ResolvedRows {
  const form = table.rows.filter((row) => isRead(row, edition, table));
  const { logical } = printed;
  const divided = table.key === 'requests' ? divideOverfull(logical, table.columns.length) : logical;
  const others = table.key === 'requests' ? rowsOfOtherTables(divided, heads, table) : new Set();
  const resolved = resolveLabels(
    divided.filter((row) => !others.has(row)),
    form,
  );
  reportSplit(file, table.key, printed);
  reportUnresolved(file, table.key, [...resolved.unresolved, ...divided.filter((row) => others.has(row))]);
  reportLabels(file, table.key, resolved.rows);
  reportDisplaced(file, table.key, resolved.rows);
  reportRowOrder(file, table.key, resolved.rows, table.rows);
  reportBrokenRows(file, table.key, resolved.rows);
  return { ...resolved, rows: doubtBeforeLost(resolved.rows, form) };
}
