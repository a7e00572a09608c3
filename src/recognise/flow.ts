import { isSpoilt, readField } from '../text/numbers.ts';
import type { Field, PrintedRow } from './printed.ts';

/** How many empty lines stand between two cells, and how many a blank cell adds. */
export interface Spacing {
  between: number;
  blank: number;
}

const SPACINGS: readonly Spacing[] = [0, 1, 2, 3].flatMap((between) =>
  [1, 2, 3].map((blank) => ({ between, blank })),
);

/** Longer stretches without a cell are no row of blanks. */
const MOST_EMPTY = 80;
/** So many rows that come out whole show how blank cells are printed. */
const FEW_ROWS = 2;

/**
 * Lines of one cell each, with the blank cells that empty lines stand for: extractors of text print a cell a line and
 * a blank one as an empty line. Which spacing a file has is told by its rows: with the right one every row has as
 * many cells as columns. Without blanks where none or more than one does that. Too few rows take the spacing that
 * another table of the file has shown, which is given back for the next.
 *
 * `columns` tells how many columns the row of a label may have, and null of other words.
 */
export function withBlankLines(
  rows: readonly PrintedRow[],
  columns: (label: string) => readonly number[] | null,
  known: Spacing | null,
): { rows: PrintedRow[]; spacing: Spacing | null } {
  const flow = rows.map((row): PrintedRow => ({ ...row, layout: 'flow' }));
  const segments = segmentsOf(flow, columns);
  if (segments.filter(({ values }) => values > 0).length < FEW_ROWS) {
    return { rows: known ? withoutLabels(flow, known) : flow, spacing: known };
  }
  const last = lastSegment(flow, columns);
  const fitting = SPACINGS.filter((spacing) => segments.every((segment) => fits(segment, spacing)));
  const shown = fitting.find((spacing) => known && isSame(spacing, known));
  const printings = new Map(
    (shown ? [shown] : fitting)
      .filter((spacing) => !last || isPossible(last, spacing))
      .map((spacing) => [
        [...segments, ...(last ? [last] : [])].map((segment) => blanksIn(segment, spacing)).join('|'),
        spacing,
      ]),
  );
  const [spacing] = printings.values();
  if (printings.size !== 1 || !spacing) return { rows: flow, spacing: known };
  const blanksBefore = new Map(
    segments.flatMap((segment) =>
      segment.gaps.map((gap, at) => [segment.at + at, blanksOf(gap, spacing)] as const),
    ),
  );
  last?.gaps.forEach((gap, at) => blanksBefore.set(last.at + at, blanksOf(gap, spacing)));
  // Behind the last number of a table no line shows its blank cells.
  const missing = last ? Math.min(...spareColumns(last, spacing)) : 0;
  const filled = flow.flatMap((row, at) => {
    const blanks = at === flow.length - 1 ? missing : (blanksBefore.get(at) ?? 0);
    return [row, ...Array.from({ length: blanks }, (_, index) => blankRow(row, index + 1))];
  });
  // Where rows without blank cells fit several, they show none to other tables.
  return { rows: filled, spacing: shown ?? (fitting.length === 1 ? spacing : known) };
}

const isSame = (a: Spacing, b: Spacing): boolean => a.between === b.between && a.blank === b.blank;

/** Whether the gaps of the last row of a stretch are whole cells, and not more of them than columns. */
function isPossible(last: Segment, spacing: Spacing): boolean {
  return (
    last.gaps.every((gap) => Number.isInteger(blanksOf(gap, spacing))) &&
    spareColumns(last, spacing).length > 0
  );
}

/** How many more columns than cells the row may have, for each number of columns that it fits into. */
function spareColumns({ values, gaps, columns }: Segment, spacing: Spacing): number[] {
  const printed = values + gaps.reduce((sum, gap) => sum + blanksOf(gap, spacing), 0);
  return columns.map((count) => count - printed).filter((left) => left >= 0);
}

/** A label's line, the lines of its values, and the empty lines behind each of them up to the next label. */
interface Segment {
  at: number;
  values: number;
  gaps: number[];
  columns: readonly number[];
}

function segmentsOf(
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

/** The outcomes of one part of table 4. */
const FEW_CELLS = 5;

/**
 * Cells without labels, as table 4 has them: blank ones stand before and between numbers, and behind the name of a part
 * that has none.
 */
function withoutLabels(rows: readonly PrintedRow[], spacing: Spacing): PrintedRow[] {
  const first = rows.findIndex((row) => row.fields.every(isValue));
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    const gap = next ? Math.max(0, next.line - row.line - 1) : 0;
    const blanks = first >= 0 && next && gap <= MOST_EMPTY ? blanksOf(gap, spacing) : 0;
    return Number.isInteger(blanks) && (at >= first - 1 || blanks >= FEW_CELLS)
      ? [row, ...Array.from({ length: blanks }, (_, index) => blankRow(row, index + 1))]
      : [row];
  });
}

/** The last label of a stretch with its values; null where the stretch ends otherwise. */
function lastSegment(
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

function isValue(field: Field): boolean {
  return readField(field.text).kind !== 'text' || isSpoilt(field.text);
}

function blanksOf(gap: number, { between, blank }: Spacing): number {
  return Math.max(0, (gap - between) / blank);
}

function blanksIn(segment: Segment, spacing: Spacing): string {
  return segment.gaps.map((gap) => blanksOf(gap, spacing)).join();
}

/** Whether a row has a cell for each column with this spacing. */
function fits({ values, gaps, columns }: Segment, spacing: Spacing): boolean {
  // The label of a group has no values of its own.
  if (values === 0 && gaps.every((gap) => gap === spacing.between)) return true;
  const blanks = gaps.map((gap) => (gap - spacing.between) / spacing.blank);
  if (blanks.some((count) => count < 0 || !Number.isInteger(count)) || gaps.some((gap) => gap > MOST_EMPTY))
    return false;
  return columns.includes(values + blanks.reduce((sum, count) => sum + count, 0));
}

function blankRow(before: PrintedRow, below: number): PrintedRow {
  const line = before.line + below;
  const place = { ...before.fields[0]!.place, line, column: 1 };
  return { ...before, line, fields: [{ text: '', place, from: 0, to: 0 }] };
}
