import { readField } from '../text/numbers.ts';
import type { LogicalRow } from './logical-rows.ts';

/** Where the full rows of a table print their values, counted from the label. */
export interface Alignment {
  /** Index of the first value among the fields behind the label. */
  start: number;
  /** Number of fields behind the label. */
  length: number;
}

/** So many rows of equal length show their layout even where none is full. */
const TELLING_ROWS = 3;

/**
 * The commonest alignment of the rows whose label stands at the same index: of those that print a number for each of
 * their columns, or, where there are none, of those that have just as many fields as columns. Null where too little
 * shows it.
 */
function alignmentOf(rows: readonly AlignedRow[], labelIndex: number, columns: number): Alignment | null {
  const whole = rows.filter(({ row }) => row.labelIndex === labelIndex && row.continued.length === 0);
  const full = whole.flatMap(({ row, columns: own }): Alignment[] => {
    const kinds = row.fields.map((field) => readField(field.text).kind);
    const alignment = { start: kinds.indexOf('number'), length: kinds.length };
    const isFull = kinds.filter((kind) => kind === 'number').length === own;
    return isFull && alignment.start + columns <= alignment.length ? [alignment] : [];
  });
  if (full.length > 0) return commonest(full);
  const fitting = whole.filter(({ row, columns: own }) => own === columns && row.fields.length === columns);
  return fitting.length >= TELLING_ROWS ? { start: 0, length: columns } : null;
}

/** The alignment of each row. Rows of one shape share it, so that it is looked for once. */
export function alignmentsOf(rows: readonly AlignedRow[]): (Alignment | null)[] {
  const known = new Map<string, Alignment | null>();
  return rows.map(({ row, columns }) => {
    const shape = `${row.labelIndex}/${columns}`;
    if (!known.has(shape)) known.set(shape, alignmentOf(rows, row.labelIndex, columns));
    return known.get(shape) ?? null;
  });
}

function commonest(alignments: readonly Alignment[]): Alignment {
  const counts = Map.groupBy(alignments, ({ start, length }) => `${start}/${length}`);
  return [...counts.values()].sort((a, b) => b.length - a.length)[0]![0]!;
}

/** A row with the number of columns that it has. */
interface AlignedRow {
  row: LogicalRow;
  columns: number;
}
