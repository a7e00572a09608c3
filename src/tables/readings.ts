import type { Field } from '../recognise/printed.ts';
import { readField } from '../text/numbers.ts';
import { withBlanks } from './collapsed.ts';
import { areForced, aroundSign, withCuts } from './cut-digits.ts';
import {
  holds,
  isDivided,
  isPrinted,
  MOVED,
  wholeRow,
  type FramedRow,
  type Placement,
} from './framed-row.ts';
import { layOut } from './lay-out.ts';
import { columnOf, type ReadColumn, type ReadField, type Reading } from './read-column.ts';

/** How a row's fields can be laid over its columns. */
export interface RowReadings {
  /**
   * exact: the place of each field is known. overlong: more numbers than columns. short: fewer numbers than columns
   * and nothing shows which cells are blank, or numbers run together. digits: one digit for each column run together,
   * which can be cut in one way only. signed: numbers run together, and a sign among them shows where the columns before
   * it end. divided: the row is printed in parts.
   */
  kind: 'exact' | 'overlong' | 'short' | 'digits' | 'signed' | 'divided' | 'untold';
  readings: Reading[];
  /** Whether digits that run together were cut by a sum alone, or in no way that keeps it; absent where none were. */
  isCutBySum?: boolean;
  /** Whether sums of the row alone do not tell what it lost, so that those of columns have to. */
  needsColumns?: boolean;
}

/** A table of the form has a few dozen rows; a row without a place may be read in thousands of ways. */
export const MOST_DOUBTS = 100;

const NUMBER_BEHIND = /(?:[-—–]\s*\d+\s*[-—–]+|[（(]\s*\d[\d.,]*\s*[)）])\s*$/;

/** What the rest of a table shows of the way in which it is printed. */
export interface Habits {
  /** Whether zeros are printed somewhere, or digits that are no number: then one number alone may be a whole row. */
  runsTogether: boolean;
  /** Whether a row has fewer digits than columns: then blank cells were lost, and digits do not show how many. */
  losesBlanks: boolean;
  /** Whether nearly every row has a number for each column: then a short row may be damaged, and its sum does not tell by what. */
  isFull: boolean;
  /** Whether a row of cells keeps a blank one between its numbers: then cells that are missing at its end are all that is. */
  keepsBlanks: boolean;
  /** Whether a row shows by its own numbers that its total was left blank: then no sum tells what a short row lacks. */
  lacksTotals: boolean;
}

/**
 * Every way to read a row: just one where geometry places its fields. Else those that the printing leaves: numbers
 * whose blank cells were lost, digits that run together, a number too many.
 */
export function readingsOf(
  framed: FramedRow,
  placement: Placement | typeof MOVED | null,
  habits: Habits,
): RowReadings {
  const { row, fields, columns, sums } = framed;
  if (isDivided(framed)) return { kind: 'divided', readings: [] };
  if (placement === MOVED) return { kind: 'short', readings: [] };
  if (isTornPerhaps(framed)) return { kind: 'short', readings: [] };
  const isShort = row.isDrawn === true && fields.length < columns.length;
  const own = isShort ? underOwnHeads(framed) : null;
  if (own) return { kind: 'exact', readings: [own] };
  if (isShort && (!placement || !fields.some(isPrinted))) return { kind: 'short', readings: [] };
  if (placement) return { kind: 'exact', readings: [placement.map(placedColumn)] };
  const lines = cellsOfLines(framed);
  if (lines) {
    const isTold = sums.length > 0 && sums.every((sum) => holds(lines, sum) === true);
    return isTold
      ? { kind: 'overlong', readings: [lines.map(placedColumn)] }
      : { kind: 'short', readings: [] };
  }
  const printed = fields.map(read);
  const filled = printed.filter(({ reading }) => reading.kind !== 'blank');
  // What stands between dashes behind a label may be a page number, or its cells; so may a number in brackets.
  if (filled.length === 0 && row.layout !== 'cells' && NUMBER_BEHIND.test(row.label))
    return { kind: 'short', readings: [] };
  if (filled.length === 0) {
    const blank = columns.map((): ReadColumn => ({ value: null, status: 'blank' }));
    return { kind: 'exact', readings: [blank] };
  }
  if (filled.length === columns.length) {
    const span = printedSpan(printed);
    // A blank among the numbers beside as many numbers as columns: one of these is the stray, or the blank is.
    return {
      kind: 'overlong',
      readings: layOut(span.length > columns.length ? span : filled, columns.length),
    };
  }
  if (filled.length > columns.length) return { kind: 'overlong', readings: layOut(filled, columns.length) };
  const signed = filled.length === 1 && sums.length === 0 ? aroundSign(filled[0]!, columns) : [];
  if (signed.length > 0) return { kind: 'signed', readings: signed };
  const hasRun = filled.some(({ field }) => isRun(field));
  // Beside other numbers a number is one whole unless its digits are none: cells may be blank.
  const isForced = areForced(filled, columns.length);
  const isCut = isForced || ((hasRun || (filled.length === 1 && habits.runsTogether)) && !habits.losesBlanks);
  const ways = isCut ? withCuts(filled, columns.length, sums) : null;
  const cuts = ways ?? [];
  const isTold = ways === null || isForced;
  // Without a sum nothing else tells digits apart.
  if (sums.length === 0 && !isTold) return { kind: 'short', readings: [] };
  const bySum = isTold ? {} : { isCutBySum: ways.length > 0 };
  if (cuts.length === 1 && sums.length > 0 && cuts[0]!.every(({ value }) => value !== null && value < 10))
    return { kind: 'digits', readings: cuts, ...bySum };
  // One number alone has a sum only where it is cut.
  const isOneRun = filled.length === 1 && (cuts.length > 0 || (hasRun && habits.losesBlanks));
  // A row with a cell for each column has lost none.
  const keepsBlanks =
    framed.row.layout === 'cells' && (fields.length >= columns.length || habits.keepsBlanks);
  const blanks =
    keepsBlanks || hasRun || isOneRun || habits.lacksTotals ? [] : withBlanks(filled, columns.length, sums);
  return {
    kind: 'short',
    readings: [...cuts, ...blanks],
    ...bySum,
    ...(habits.isFull && blanks.length > 0 ? { needsColumns: true } : {}),
  };
}

/**
 * The cells of a stream that has a line for each column and some lines with pieces of a number, each line as one cell;
 * null for any other row.
 */
export function cellsOfLines({ row, fields, columns }: FramedRow): Field[] | null {
  if (row.layout !== 'flow' || !fields.some(({ isPiece }) => isPiece)) return null;
  const lines = [...Map.groupBy(fields, ({ place }) => place.line).values()];
  return lines.length === columns.length
    ? lines.map((own) => ({ ...own[0]!, text: own.map(({ text }) => text).join('') }))
    : null;
}

/**
 * Whether a row has no more numbers than columns, some of which may be one that was torn, and no sum that tells. Of more
 * numbers than columns the sums tell which belong together.
 */
function isTornPerhaps(framed: FramedRow): boolean {
  const { fields, columns, sums } = framed;
  if (!fields.some(({ isPiece }) => isPiece)) return false;
  if (fields.filter(isPrinted).length > columns.length) return false;
  const whole = wholeRow(framed);
  return whole === null || sums.length === 0 || sums.some((sum) => holds(whole, sum) !== true);
}

/**
 * The rows of a table without the cuts that rest on their sum alone, where some digits can be cut in no way that keeps it:
 * the table has sums that are wrong or left out, and digits may be cut so that a wrong sum seems to hold.
 */
export function withoutCutsByWrongSums(rows: readonly RowReadings[]): RowReadings[] {
  if (!rows.some(({ isCutBySum }) => isCutBySum === false)) return [...rows];
  return rows.map((row) => (row.isCutBySum === undefined ? row : { kind: 'short', readings: [] }));
}

/** Whether digits are no number: none begins with 0, and no office counts in thousands of millions. */
export function isRun({ text }: Field): boolean {
  return /^(?:0\d|\d{10})/.test(text.normalize('NFKC').trim());
}

/** The fields from the first printed one to the last. */
function printedSpan(fields: readonly ReadField[]): readonly ReadField[] {
  const isPrinted = ({ reading }: ReadField) => reading.kind !== 'blank';
  return fields.slice(fields.findIndex(isPrinted), fields.findLastIndex(isPrinted) + 1);
}

/**
 * A row of fewer cells than columns, as lines show them, each of which stands under a head of its own: the other columns are
 * not on the page, as where the paper ends before them. Null where a cell has no head of just its width, or a head no cell.
 */
function underOwnHeads({ row, fields, head, columns }: FramedRow): Reading | null {
  if (head?.layout !== 'cells' || head.source !== row.source || fields.length !== head.columns.length)
    return null;
  const under = fields.map((field) =>
    head.columns.find((column) => column.field.from === field.from && column.field.to === field.to),
  );
  if (fields.length < 2 || under.some((column) => !column)) return null;
  return columns.map((key): ReadColumn => {
    const at = under.findIndex((column) => column?.key === key);
    return at < 0 ? { value: null, status: 'unreadable' } : placedColumn(fields[at]!);
  });
}

function placedColumn(field: Field | null): ReadColumn {
  return field ? columnOf(read(field)) : { value: null, status: 'blank' };
}

function read(field: Field): ReadField {
  return { field, reading: readField(field.text) };
}
