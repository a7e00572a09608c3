import type { Field } from '../../recognise/field.ts';
import { withBlanks } from './collapsed.ts';
import { areForced, forcedAmount, withCuts } from './cut-digits.ts';
import { isDivided, Moved, wholeRow, type FramedRow, type Placement } from '../framed-row.ts';
import type { Habits } from '../places/habits.ts';
import { layOut } from './lay-out.ts';
import { cellsOfLines, placedColumn, underOwnHeads } from './placed-cells.ts';
import { isPrinted, isRun } from '../printed-fields.ts';
import type { ReadColumn, Reading } from '../read-column.ts';
import { holds } from '../places/row-sums.ts';
import { aroundSign } from './signed-digits.ts';

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
  /** A row from which a cell may be gone as it stands, which columns alone can bear out; absent where they cannot. */
  inPlace?: Reading;
}

/** The column of money, whose numbers may have a point. */
const AMOUNT = 'amount';

/** A table of the form has a few dozen rows; a row without a place may be read in thousands of ways. */
export const MOST_DOUBTS = 100;

const NUMBER_BEHIND = /(?:[-—–]\s*\d+\s*[-—–]+|[（(]\s*\d[\d.,]*\s*[)）])\s*$/;

/**
 * Every way to read a row: just one where geometry places its fields. Else those that the printing leaves: numbers
 * whose blank cells were lost, digits that run together, a number too many.
 */
export function readingsOf(
  framed: FramedRow,
  placement: Placement | Moved | null,
  habits: Habits,
): RowReadings {
  const { row, fields, columns, sums } = framed;
  if (isDivided(framed)) return { kind: 'divided', readings: [] };
  if (placement instanceof Moved) {
    const inPlace = placement.inPlace?.map(placedColumn);
    return { kind: 'short', readings: [], ...(inPlace ? { inPlace } : {}) };
  }
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
  const filled = fields.filter(isPrinted);
  // What stands between dashes behind a label may be a page number, or its cells; so may a number in brackets.
  if (filled.length === 0 && row.layout !== 'cells' && NUMBER_BEHIND.test(row.label))
    return { kind: 'short', readings: [] };
  if (filled.length === 0) {
    const blank = columns.map((): ReadColumn => ({ value: null, status: 'blank' }));
    return { kind: 'exact', readings: [blank] };
  }
  if (filled.length === columns.length) {
    const span = printedSpan(fields);
    // A blank among the numbers beside as many numbers as columns: one of these is the stray, or the blank is.
    return {
      kind: 'overlong',
      readings: layOut(span.length > columns.length ? span : filled, columns.length),
    };
  }
  if (filled.length > columns.length) {
    // More cells are those of another row as well, and a sum may be found among both.
    const strays = Math.max(1, Math.floor(columns.length / 2));
    const areOfTwo = fields.findLastIndex(isPrinted) >= columns.length + strays;
    return { kind: 'overlong', readings: areOfTwo ? [] : layOut(filled, columns.length) };
  }
  const signed = filled.length === 1 && sums.length === 0 ? aroundSign(filled[0]!, columns) : [];
  if (signed.length > 0) return { kind: 'signed', readings: signed };
  const hasRun = filled.some(isRun);
  // Beside other numbers a number is one whole unless its digits are none: cells may be blank.
  const amount = columns.at(-1) === AMOUNT ? forcedAmount(filled, columns.length) : null;
  if (amount) return { kind: 'short', readings: [amount] };
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

/** The fields from the first printed one to the last. */
function printedSpan(fields: readonly Field[]): readonly Field[] {
  return fields.slice(fields.findIndex(isPrinted), fields.findLastIndex(isPrinted) + 1);
}
