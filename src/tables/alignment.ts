import { readField } from '../text/numbers.ts';
import type { LogicalRow } from './logical-rows.ts';

/** Where the full rows of a table print their values, counted from the label. */
export interface Alignment {
  /** Index of the first value among the fields behind the label. */
  start: number;
  /** Number of fields behind the label. */
  length: number;
}

/**
 * The commonest alignment of the full rows whose label stands at the same index; null where there is none. A row is
 * full where it prints a number for each of its columns.
 */
export function alignmentOf(
  rows: readonly AlignedRow[],
  labelIndex: number,
  columns: number,
): Alignment | null {
  const counts = new Map<string, { alignment: Alignment; rows: number }>();
  for (const { row, columns: own } of rows) {
    if (row.labelIndex !== labelIndex || row.continued.length > 0) continue;
    const kinds = row.fields.map((field) => readField(field.text).kind);
    if (kinds.filter((kind) => kind === 'number').length !== own) continue;
    const alignment = { start: kinds.indexOf('number'), length: kinds.length };
    if (alignment.start + columns > alignment.length) continue;
    const key = `${alignment.start}/${alignment.length}`;
    counts.set(key, { alignment, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows)[0]?.alignment ?? null;
}

/** A row with the number of columns that it has. */
interface AlignedRow {
  row: LogicalRow;
  columns: number;
}
