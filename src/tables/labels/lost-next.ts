import { decreedEditions } from '../../vocabulary/editions.ts';
import { columnCounts, rowIn } from '../../vocabulary/form-rows.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import { hasNumber, type LogicalRow, type ResolvedRow } from '../logical-row.ts';

/**
 * Marks rows whose numbers stand in another line than their label, or in a stream, where the form has a row next that
 * is printed nowhere: the numbers may be those of that row, whose label was lost, and the row itself may be blank. Not
 * a row with a number or a blank cell for each column where all such rows have them: none of it is gone.
 */
export function doubtBeforeLost(rows: readonly ResolvedRow[], form: readonly RowDefinition[]): ResolvedRow[] {
  const printed = new Set(rows.map(({ row }) => row));
  const isMissed = (row: RowDefinition): boolean => !printed.has(row) && isExpected(row, form, printed);
  const areWhole = rows.every((row) => !isApart(row) || (row.layout === 'flow' && isWhole(row)));
  return rows.map((row) => {
    const next = form[form.indexOf(row.row) + 1];
    return next && row.by !== 'place' && isApart(row) && !areWhole && isMissed(next)
      ? { ...row, isBesideOther: true }
      : row;
  });
}

/** Whether no line holds a label and its numbers together. */
function isApart(row: LogicalRow): boolean {
  return hasNumber(row) && (row.layout === 'flow' || row.isBare || row.continued.length > 0);
}

/** Whether a row has a cell for each of its columns, and not those of another besides; digits that run together are one each. */
function isWhole({ row, fields, continued }: ResolvedRow): boolean {
  const own = [...fields, ...continued];
  const cells = own.length === 1 ? own[0]!.text.trim().length : own.length;
  const counts = columnCounts(row);
  return cells >= Math.min(...counts) && cells < 2 * Math.max(...counts);
}

/** Whether a row of several editions’ rows stands in all of them, or another of its own edition alone is printed. */
function isExpected(
  row: RowDefinition,
  form: readonly RowDefinition[],
  printed: ReadonlySet<RowDefinition>,
): boolean {
  const without = decreedEditions().filter((edition) => !rowIn(row, edition));
  const isOfOne = (other: RowDefinition) => without.every((edition) => !rowIn(other, edition));
  const others = form.filter((other) => other !== row && isOfOne(other));
  return without.length === 0 || others.length === 0 || others.some((other) => printed.has(other));
}
