import { mayBeOneNumber } from '../../recognise/pieces.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { wholeRow, type FramedRow } from '../framed-row.ts';
import { isPrinted, isRun, isRunTogether } from '../printed-fields.ts';
import { holds } from './row-sums.ts';

/** The column of money: in it alone there are fractions. */
const AMOUNT = 'amount';

/** Tells of each row of a table whether numbers that it prints may be pieces of one, and nothing shows which. */
export function rowsWithTornNumbers(
  framed: readonly FramedRow[],
  table: TableDefinition,
): (row: FramedRow) => boolean {
  // Where digits run together, two numbers beside each other may be one with a gap in it.
  const runsTogether = framed.some(({ row, fields }) => row.layout !== 'cells' && fields.some(isRunTogether));
  // Where a row of table 2 has more numbers than columns in one line, some were torn, and no sum tells which.
  const tearsNumbers = framed.some(
    (row) => isSumless(row) && row.fields.filter(isPrinted).length > row.columns.length,
  );
  return (row) =>
    (runsTogether && isTornRun(row)) ||
    (tearsNumbers && isSumless(row) && hasPieces(row)) ||
    (table.key === 'proactive' && isCutOrFraction(row));
}

function isTornRun(row: FramedRow): boolean {
  if (row.row.layout === 'cells') return false;
  const whole = wholeRow(row);
  const isTold = whole && row.sums.length > 0 && row.sums.every((sum) => holds(whole, sum) === true);
  const printed = row.fields.filter(isPrinted);
  // A number for each column of table 2 is what a reader sees.
  if (row.sums.length === 0 && whole) return false;
  return !isTold && (hasPieces(row) || (printed.length > 1 && printed.some(isRun)));
}

function isSumless({ row, sums }: FramedRow): boolean {
  return row.layout === 'gaps' && sums.length === 0;
}

function hasPieces({ fields }: FramedRow): boolean {
  return mayBeOneNumber(fields.filter(isPrinted)).some(({ isPiece }) => isPiece);
}

/** 1319. and 261 are one number that a break of the line has torn; so are 12,3 and 45.6789, and 1319.2 and 61. */
function isCutOrFraction({ fields, columns }: FramedRow): boolean {
  const read = fields
    .map(({ text, reading }) => ({ text, ...reading }))
    .filter(({ kind }) => kind !== 'blank');
  const isCut = read.some(({ kind, text }) => kind === 'run' && /[.,．，]/.test(text));
  const fraction = read.findIndex((field) => field.kind === 'number' && !Number.isInteger(field.value));
  // A merged cell may be repeated.
  const goesOn = read
    .slice(fraction + 1)
    .some(({ kind, text }) => fraction >= 0 && kind === 'number' && text !== read[fraction]!.text);
  return read.length > 1 && (isCut || (goesOn && columns.at(-1) === AMOUNT));
}
