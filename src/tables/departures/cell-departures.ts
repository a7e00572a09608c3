import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { cellUnreadable } from '../../checks/cell-unreadable.ts';
import { unitUnknown } from '../../checks/unit-unknown.ts';
import { valueNote } from '../../checks/value-note.ts';
import { reportFinding } from '../../findings/findings.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import type { DecidedColumn } from '../readings/decide.ts';

/** Reports an amount whose unit is not known. */
export function reportUnit(
  file: VFile,
  cell: { table: TableKey; row: string; column: string },
  place: Point,
  unit: string,
): void {
  reportFinding(file, unitUnknown, {
    place,
    ...cell,
    actual: unit,
    expected: '万元',
    message: `Unexpected unit ${unit} of ${cell.row}.${cell.column}, expected 元, 万元 or another unit of yuan`,
  });
}

/** Reports a printed cell that is no number, and a number with a note or unit beside it. */
export function reportCell(
  file: VFile,
  table: TableKey,
  { row, column }: { row: string; column: string },
  decided: DecidedColumn,
): void {
  const { place, raw = '', status } = decided;
  if (!place || (status !== 'unreadable' && !decided.note && !decided.unit)) return;
  const rule = status === 'unreadable' ? cellUnreadable : valueNote;
  reportFinding(file, rule, {
    place,
    table,
    row,
    column,
    actual: raw,
    message: `Unexpected ${raw} in cell ${row}.${column}, expected a number alone`,
  });
}
