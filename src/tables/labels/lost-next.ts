import { decreedEditions } from '../../vocabulary/editions.ts';
import { rowIn } from '../../vocabulary/form-rows.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import { hasNumber, type LogicalRow, type ResolvedRow } from '../logical-row.ts';

/**
 * Marks rows whose numbers stand in another line than their label, or in a stream, where the form has a row next that
 * is printed nowhere: the numbers may be those of that row, whose label was lost, and the row itself may be blank.
 */
export function doubtBeforeLost(rows: readonly ResolvedRow[], form: readonly RowDefinition[]): ResolvedRow[] {
  const printed = new Set(rows.map(({ row }) => row));
  const isMissed = (row: RowDefinition): boolean => !printed.has(row) && isExpected(row, form, printed);
  return rows.map((row) => {
    const next = form[form.indexOf(row.row) + 1];
    return next && row.by !== 'place' && isApart(row) && isMissed(next)
      ? { ...row, isBesideOther: true }
      : row;
  });
}

/** Whether no line holds a label and its numbers together. */
function isApart(row: LogicalRow): boolean {
  return hasNumber(row) && (row.layout === 'flow' || row.isBare || row.continued.length > 0);
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
