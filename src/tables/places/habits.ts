import { hasInnerBlank, type FramedRow } from '../framed-row.ts';
import { isPrinted, isRun } from '../printed-fields.ts';
import { hasItsSum, isOneNumber, lacksEnd } from './row-sums.ts';

/** A table in which this share of the rows is full prints every cell. */
const NEARLY_ALL = 0.8;
const FEW_ROWS = 5;

export function habitsOf(rows: readonly FramedRow[], placements: readonly unknown[]): Habits {
  const printed = rows.map(({ fields }) => fields.filter(isPrinted));
  const full = rows.filter(({ columns }, at) => printed[at]!.length >= columns.length);
  const open = rows.filter((_, at) => placements[at] === null);
  const verdicts = open.map(hasItsSum);
  return {
    runsTogether: printed.some((fields) =>
      fields.some((field) => field.text.normalize('NFKC').trim() === '0' || isRun(field)),
    ),
    losesBlanks: rows.some(
      ({ columns, sums }, at) =>
        sums.length > 0 &&
        printed[at]!.length === 1 &&
        /^\d+$/.test(printed[at]![0]!.text) &&
        printed[at]![0]!.text.length < columns.length,
    ),
    isFull: rows.length >= FEW_ROWS && full.length >= NEARLY_ALL * rows.length,
    keepsBlanks: rows.some((row) => row.row.layout === 'cells' && hasInnerBlank(row)),
    lacksTotals:
      rows.some((row) => lacksEnd(row, 1)) ||
      verdicts.includes(false) ||
      // Where others print a part and its total, a number alone lacks one of the two.
      (verdicts.includes(true) && open.some(isOneNumber)),
  };
}

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
