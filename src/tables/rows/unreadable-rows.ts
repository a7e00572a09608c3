import { isBlank } from '../../text/normalise.ts';
import type { Edition } from '../../vocabulary/editions.ts';
import { columnsToRead } from '../../vocabulary/form-rows.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { isSpread } from '../field-spans.ts';
import { wholeRow, type FramedRow } from '../framed-row.ts';
import type { Head } from '../head.ts';
import type { LogicalRow } from '../logical-row.ts';
import { cellsOfLines } from '../readings/placed-cells.ts';
import { isPrinted } from '../printed-fields.ts';
import { holds } from '../places/row-sums.ts';
import type { Saving } from '../saving.ts';
import { rowsWithTornNumbers } from '../places/torn-numbers.ts';

/** What stands in a table beside its rows. */
interface Beside {
  heads: readonly Head[];
  /** Rows whose label nobody knows. */
  unresolved: readonly LogicalRow[];
  table: TableDefinition;
  edition: Edition;
  saving: Saving;
  /** The index of the last row that is printed. */
  last: number;
}

/**
 * Tells of each row of a table whether what is printed for it, or near it, may be another's or in part lost, so that it is
 * left to the reader of the file. `placements` are null for rows that have no place.
 */
export function unreadableRows(
  framed: readonly FramedRow[],
  placements: readonly unknown[],
  { heads, unresolved, table, edition, saving, last }: Beside,
): (row: FramedRow) => boolean {
  const unplaced = new Set(unresolved.filter(({ isBare }) => isBare).map((row) => row.at));
  // Numbers without a label right below a row that lacks some may be the rest of it.
  const isTorn = ({ row, fields, columns }: FramedRow) =>
    unplaced.has(row.at + 1) && fields.filter(({ text }) => !isBlank(text)).length < columns.length;
  // A label of a line of text without numbers, or one without a cell behind it, is no blank row while numbers stand without
  // a label.
  // Numbers behind the head of a column are those of a table whose rows are columns.
  const hasLoose =
    unresolved.some(({ layout, fields, continued }) =>
      [...fields, ...continued].some(({ reading }) => layout !== 'flow' && reading.kind === 'number'),
    ) || heads.some(holdsNumbers);
  const isEmptied = ({ row: { layout }, fields }: FramedRow) =>
    (saving.areRepeatsDropped && !fields.some(isPrinted)) ||
    (hasLoose &&
      ((layout === 'gaps' && fields.every(({ text }) => isBlank(text))) ||
        (layout === 'cells' && fields.length === 0)));
  const lastInForm = table.rows.findLast((row) => columnsToRead(row, edition).length > 0);
  // The label that a file breaks off behind is no blank row.
  const isBrokenOff = ({ row, fields }: FramedRow) =>
    row.at === last &&
    fields.length === 0 &&
    row.row !== lastInForm &&
    framed.some((other) => other.fields.some(isPrinted));
  const isWholeByChance = rowsWholeByChance(framed, placements);
  const isTornInside = rowsWithTornNumbers(framed, table);
  return (row) =>
    row.row.isBesideOther === true ||
    row.row.holdsNumber === true ||
    isTorn(row) ||
    isEmptied(row) ||
    isBrokenOff(row) ||
    isWholeByChance(row) ||
    isTornInside(row);
}

/** So many numbers in a head are none that count its columns by chance. */
const MANY_NUMBERS = 5;

function holdsNumbers({ layout, fields }: Head): boolean {
  return (
    layout !== 'flow' && fields.filter(({ reading }) => reading.kind === 'number').length >= MANY_NUMBERS
  );
}

/** Among rows that lost blank cells, as many numbers as columns may be fewer cells, of which one was torn. */
function rowsWholeByChance(
  framed: readonly FramedRow[],
  placements: readonly unknown[],
): (row: FramedRow) => boolean {
  const losesCells = framed.some(({ row, fields, columns }, at) => {
    const printed = fields.filter(isPrinted).length;
    return row.layout !== 'cells' && placements[at] === null && printed > 0 && printed < columns.length;
  });
  // A row of blank cells alone leaves its label.
  const losesRows = framed.some(
    ({ row, fields }, at) => row.layout !== 'cells' && placements[at] === null && !fields.some(isPrinted),
  );
  return (row) => {
    if (!(losesCells || losesRows) || row.row.layout === 'cells' || cellsOfLines(row)) return false;
    if (row.row.layout === 'gaps' && isSpread(row.fields)) return false;
    const whole = wholeRow(row);
    return whole
      ? losesCells && row.sums.some((sum) => holds(whole, sum) === false)
      : row.fields.filter(isPrinted).length > row.columns.length;
  };
}
