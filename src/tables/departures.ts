import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { cellUnreadable } from '../checks/cell-unreadable.ts';
import { labelDisplaced } from '../checks/label-displaced.ts';
import { rowOverlong } from '../checks/row-overlong.ts';
import { rowShort } from '../checks/row-short.ts';
import { rowUnrecognised } from '../checks/row-unrecognised.ts';
import { report } from '../checks/rule.ts';
import { tableSplit } from '../checks/table-split.ts';
import { valueNote } from '../checks/value-note.ts';
import type { Field, PrintedRow, PrintedTable } from '../recognise/tables.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import type { DecidedColumn } from './decide.ts';
import type { LabelledRow } from './labelled-rows.ts';
import type { RowReadings } from './readings.ts';

/** What is printed in a row behind its label, in one line. */
export function printedFields(fields: readonly Field[]): string {
  return fields
    .map((field) => field.text)
    .filter((text) => text !== '')
    .join(' ');
}

/** Reports a table that stands in several pieces. */
export function reportSplit(file: VFile, table: TableKey, printed: PrintedTable): void {
  const [, second] = printed.parts;
  if (!second) return;
  report(file, tableSplit, {
    place: second,
    table,
    expected: '1',
    actual: String(printed.parts.length),
    message: `Unexpected ${printed.parts.length} pieces of table ${table}, expected 1`,
  });
}

/** Reports rows whose label stands left of the cells that the form has before it. */
export function reportDisplaced(file: VFile, table: TableKey, rows: readonly LabelledRow[]): void {
  const displaced = rows.filter((row) => row.labelIndex === 0 && row.row.path.length > 0);
  const inPlace = rows.some((row) => row.labelIndex > 0);
  if (!inPlace || displaced.length === 0) return;
  report(file, labelDisplaced, {
    place: displaced[0]!.label.place,
    table,
    row: displaced[0]!.row.key,
    actual: String(displaced.length),
    message: `Unexpected label at the start of ${displaced.length} rows of table ${table}, expected the cells of its group before it`,
  });
}

/** Reports rows with numbers that belong to no row of the form. */
export function reportUnlabelled(file: VFile, table: TableKey, rows: readonly PrintedRow[]): void {
  for (const row of rows) {
    const printed = printedFields(row.fields);
    report(file, rowUnrecognised, {
      place: row.fields[0]!.place,
      table,
      actual: printed,
      message: `Unexpected row ${printed}, expected a row of table ${table}`,
    });
  }
}

/** Reports a row that has more or fewer numbers than columns. */
export function reportLength(
  file: VFile,
  table: TableKey,
  row: { key: string; place: Point; printed: string; columns: number },
  kind: RowReadings['kind'],
): void {
  if (kind === 'exact') return;
  report(file, kind === 'overlong' ? rowOverlong : rowShort, {
    place: row.place,
    table,
    row: row.key,
    expected: String(row.columns),
    actual: row.printed,
    message: `Unexpected numbers ${row.printed || '(none)'} in row ${row.key}, expected ${row.columns}`,
  });
}

/** Reports a printed cell that is no number, and a number with a note or unit beside it. */
export function reportCell(
  file: VFile,
  cell: { table: TableKey; row: string; column: string },
  decided: DecidedColumn,
): void {
  const { place, raw = '', status } = decided;
  if (!place || (status !== 'unreadable' && !decided.note && !decided.unit)) return;
  const rule = status === 'unreadable' ? cellUnreadable : valueNote;
  report(file, rule, {
    place,
    ...cell,
    actual: raw,
    message: `Unexpected ${raw} in cell ${cell.row}.${cell.column}, expected a number alone`,
  });
}
