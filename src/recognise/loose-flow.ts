import type { TableKey } from '../vocabulary/tables.ts';
import type { Field } from './field.ts';
import type { Spacing } from './flow-segments.ts';
import { withBlankLines } from './flow.ts';
import { columnsOfLabel } from './form-words.ts';
import { mayBeOneNumber } from './pieces.ts';
import type { PrintedRow } from './printed.ts';

/** Loose rows as they stand: with columns where lines hold several fields, as a stream of cells where each holds one. */
export function readFlow(
  rows: readonly PrintedRow[],
  table: TableKey,
  known: Spacing | null,
): { rows: PrintedRow[]; spacing: Spacing | null } {
  const valued = rows.filter(({ fields }) => fields.some((field) => field.reading.kind !== 'text'));
  const isLine = (row: PrintedRow) => row.fields.filter((field) => field.reading.kind !== 'text').length >= 3;
  const single = valued.filter(({ fields }) => fields.length === 1);
  if (valued.some(isLine) || (single.length <= valued.length / 2 && single.length < 4))
    return { rows: breaksRows(rows) ? withPieces(rows) : [...rows], spacing: known };
  const cells = withPieces(rows);
  return withBlankLines(cells, (label) => columnsOfLabel(table, label), known);
}

/** Whether a line of one number follows a line of several, or the other way round: the lines of a row end anywhere. */
function breaksRows(rows: readonly PrintedRow[]): boolean {
  return rows.some((row, at) => {
    const next = rows[at + 1];
    if (!next || !row.fields.every(isValue) || !next.fields.every(isValue)) return false;
    return (row.fields.length === 1) !== (next.fields.length === 1);
  });
}

/** Where lines of numbers hold one each, those that share a line may be pieces of one. */
function withPieces(rows: readonly PrintedRow[]): PrintedRow[] {
  return rows.map((row) =>
    row.fields.every(isValue) ? { ...row, fields: mayBeOneNumber(row.fields) } : row,
  );
}

function isValue(field: Field): boolean {
  return field.reading.kind !== 'text';
}
