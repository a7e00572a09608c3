import { Field } from './field.ts';
import {
  areOfOneEdition,
  blanksIn,
  blanksOf,
  fits,
  holdsBlankRow,
  isPossible,
  isValue,
  lastSegment,
  MOST_EMPTY,
  segmentsOf,
  spareColumns,
  type Segment,
  type Spacing,
} from './flow-segments.ts';
import type { PrintedRow } from './printed.ts';

const SPACINGS: readonly Spacing[] = [0, 1, 2, 3].flatMap((between) =>
  [1, 2, 3].map((blank) => ({ between, blank })),
);

/** So many rows that come out whole show how blank cells are printed. */
const FEW_ROWS = 2;

/**
 * Lines of one cell each, with the blank cells that empty lines stand for: extractors of text print a cell a line and
 * a blank one as an empty line. Which spacing a file has is told by its rows: with the right one every row has as
 * many cells as columns. Without blanks where none or more than one does that. Too few rows take the spacing that
 * another table of the file has shown, which is given back for the next. A label behind which a whole row of blank cells
 * and then numbers stand is no such row: it has its blank cells whatever the others show.
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
  if (areTooFew(segments)) {
    return { rows: known ? withoutLabels(flow, known) : flow, spacing: known };
  }
  const end = lastSegment(flow, columns);
  const all = [...segments, ...(end ? [end] : [])];
  const fitAll = (some: readonly Segment[]): Spacing[] =>
    SPACINGS.filter(
      (spacing) => some.every((segment) => fits(segment, spacing)) && areOfOneEdition(some, spacing),
    );
  const whole = fitAll(segments);
  const comeOutWhole = whole.some((spacing) => !end || isPossible(end, spacing));
  // A label that a whole row of blank cells and then numbers follow hides no blank cells of the others.
  const between = Math.min(...all.flatMap(({ gaps }) => gaps));
  const overfull = comeOutWhole ? [] : all.filter((segment) => holdsBlankRow(segment, between, all));
  const last = end && !overfull.includes(end) ? end : null;
  const others = segments.filter((segment) => !overfull.includes(segment));
  const fitting = overfull.length === 0 ? whole : areTooFew(others) ? [] : fitAll(others);
  const shown = fitting.find((spacing) => known && isSame(spacing, known));
  const printings = new Map(
    (shown ? [shown] : fitting)
      .filter((spacing) => !last || isPossible(last, spacing))
      .map((spacing) => [all.map((segment) => blanksIn(segment, spacing)).join('|'), spacing]),
  );
  const [only] = printings.values();
  const spacing = printings.size === 1 && only ? only : null;
  const blanksBefore = new Map(
    (spacing ? all : overfull).flatMap((segment) =>
      segment.gaps.map((gap, at) => [segment.at + at, blanksOf(gap, spacing ?? CLOSEST)] as const),
    ),
  );
  // More than any edition has: no number behind them fits into a column.
  for (const { at, columns: own } of overfull)
    blanksBefore.set(at, Math.max(blanksBefore.get(at) ?? 0, ...own));
  // Behind the last number of a table no line shows its blank cells.
  if (last && spacing) blanksBefore.set(flow.length - 1, Math.min(...spareColumns(last, spacing)));
  const filled = flow.flatMap((row, at) => [
    row,
    ...Array.from({ length: Math.min(blanksBefore.get(at) ?? 0, MOST_EMPTY) }, (_, index) =>
      blankRow(row, index + 1),
    ),
  ]);
  // Where rows without blank cells fit several, they show none to other tables.
  return { rows: filled, spacing: shown ?? (spacing && fitting.length === 1 ? spacing : known) };
}

function areTooFew(segments: readonly Segment[]): boolean {
  return segments.filter(({ values }) => values > 0).length < FEW_ROWS;
}

/** How close cells stand where nothing tells: it makes more blank cells of empty lines than any other. */
const CLOSEST: Spacing = { between: 0, blank: 1 };

const isSame = (a: Spacing, b: Spacing): boolean => a.between === b.between && a.blank === b.blank;

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

function blankRow(before: PrintedRow, below: number): PrintedRow {
  const line = before.line + below;
  const place = { ...before.fields[0]!.place, line, column: 1 };
  return { ...before, line, fields: [new Field('', place, 0, 0)] };
}
