import { isOddCell } from '../text/numbers.ts';
import type { Field } from './field.ts';
import type { PrintedRow } from './printed.ts';

/** How many empty lines stand between two cells, and how many a blank cell adds. */
export interface Spacing {
  between: number;
  blank: number;
}

/** Longer stretches without a cell are no row of blanks. */
export const MOST_EMPTY = 80;

/** Whether the gaps of the last row of a stretch are whole cells, and not more of them than columns. */
export function isPossible(last: Segment, spacing: Spacing): boolean {
  return (
    last.gaps.every((gap) => Number.isInteger(blanksOf(gap, spacing))) &&
    spareColumns(last, spacing).length > 0
  );
}

/** How many more columns than cells the row may have, for each number of columns that it fits into. */
export function spareColumns(segment: Segment, spacing: Spacing): number[] {
  const printed = segment.values + blankCells(segment, spacing);
  return segment.columns.map((count) => count - printed).filter((left) => left >= 0);
}

function blankCells({ gaps }: Segment, spacing: Spacing): number {
  return gaps.reduce((sum, gap) => sum + blanksOf(gap, spacing), 0);
}

/** A label's line, the lines of its values, and the empty lines behind each of them up to the next label. */
export interface Segment {
  at: number;
  values: number;
  gaps: number[];
  columns: readonly number[];
}

export function segmentsOf(
  rows: readonly PrintedRow[],
  columns: (label: string) => readonly number[] | null,
): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < rows.length; at++) {
    const own = columns(rows[at]!.fields[0]!.text);
    if (!own || rows[at]!.fields.length !== 1) continue;
    let end = at + 1;
    while (end < rows.length && rows[end]!.fields.every(isValue)) end++;
    const next = rows[end];
    // Of the last row of a stretch nobody can tell whether blank cells follow.
    if (!next) continue;
    segments.push({
      at,
      values: end - at - 1,
      gaps: rows.slice(at, end).map((row, index) => Math.max(0, rows[at + index + 1]!.line - row.line - 1)),
      columns: own,
    });
  }
  return segments;
}

/** The last label of a stretch with its values; null where the stretch ends otherwise. */
export function lastSegment(
  rows: readonly PrintedRow[],
  columns: (label: string) => readonly number[] | null,
): Segment | null {
  const at = rows.findLastIndex((row) => row.fields.length === 1 && columns(row.fields[0]!.text) !== null);
  if (at < 0 || !rows.slice(at + 1).every((row) => row.fields.every(isValue))) return null;
  const own = rows.slice(at);
  return {
    at,
    values: own.length - 1,
    gaps: own.slice(1).map((row, index) => Math.max(0, row.line - own[index]!.line - 1)),
    columns: columns(rows[at]!.fields[0]!.text)!,
  };
}

export function isValue(field: Field): boolean {
  return field.reading.kind !== 'text' || isOddCell(field.text);
}

export function blanksOf(gap: number, { between, blank }: Spacing): number {
  return Math.max(0, (gap - between) / blank);
}

export function blanksIn(segment: Segment, spacing: Spacing): string {
  return segment.gaps.map((gap) => blanksOf(gap, spacing)).join();
}

/** Whether a row has a cell for each column with this spacing. */
export function fits({ values, gaps, columns }: Segment, spacing: Spacing): boolean {
  // The label of a group has no values of its own.
  if (values === 0 && gaps.every((gap) => gap === spacing.between)) return true;
  const blanks = gaps.map((gap) => (gap - spacing.between) / spacing.blank);
  if (blanks.some((count) => count < 0 || !Number.isInteger(count)) || gaps.some((gap) => gap > MOST_EMPTY))
    return false;
  return columns.includes(values + blanks.reduce((sum, count) => sum + count, 0));
}

/** Whether rows that have other columns in another edition come out as rows of one. */
export function areOfOneEdition(segments: readonly Segment[], spacing: Spacing): boolean {
  const several = segments.filter(({ values, columns }) => values > 0 && columns.length > 1);
  const alike = Map.groupBy(several, ({ columns }) => columns.join());
  return alike
    .values()
    .every((rows) =>
      rows[0]!.columns.some((count) => rows.every((row) => row.values + blankCells(row, spacing) === count)),
    );
}

/** Rows of fewer columns: between their label and their number empty lines are no row, unless others show that they would be. */
const FEWEST_COLUMNS = 3;

/**
 * Whether between a label and its first number stand as many empty lines as a row of blank cells would leave, more than
 * the `between` that part cells closest to each other: the numbers may be those of a next row that lost its label, or
 * of this one behind the end of a page. `others`: the rows of the same table.
 */
export function holdsBlankRow(segment: Segment, between: number, others: readonly Segment[]): boolean {
  const [first = 0] = segment.gaps;
  if (segment.values === 0) return false;
  const shown = columnsShown(segment, between, others);
  const columns = shown ?? Math.max(...segment.columns);
  const isRow = shown === null ? columns >= FEWEST_COLUMNS : segment.values <= shown;
  return isRow && first - between >= columns;
}

/** Of a row that has other columns in another edition, how many the others like it that hide no blank cell agree on; null where they do not, or there are none. */
function columnsShown(segment: Segment, between: number, others: readonly Segment[]): number | null {
  if (segment.columns.length === 1) return null;
  const alike = others.filter(
    (row) =>
      row !== segment &&
      row.columns.join() === segment.columns.join() &&
      row.gaps.every((gap) => gap === between),
  );
  const [only, ...more] = new Set(alike.map(({ values }) => values));
  return only !== undefined && more.length === 0 && segment.columns.includes(only) ? only : null;
}
