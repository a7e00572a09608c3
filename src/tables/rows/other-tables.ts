import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import type { Head } from '../head.ts';
import type { LogicalRow } from '../logical-row.ts';

/** A head that names so few of the form's columns, where another names all, is that of another table or a damaged one. */
const FEW_NAMED = 2;

/**
 * Rows of a table that has some of the form's rows below heads of its own, as of requests by the way they came, beside the
 * form's own table: its head names two columns of the form at most, another head names all, and a row is below both.
 */
export function rowsOfOtherTables(
  rows: readonly LogicalRow[],
  heads: readonly Head[],
  { columns }: TableDefinition,
): ReadonlySet<LogicalRow> {
  const named = (head: Head) =>
    columns.filter(({ key }) => head.columns.some((own) => own.key === key)).length;
  const whole = heads.filter((head) => named(head) === columns.length);
  if (whole.length === 0) return new Set();
  const byHead = Map.groupBy(rows, (row) => heads.findLast(({ from }) => from <= row.at));
  const inForm = new Set(whole.flatMap((head) => (byHead.get(head) ?? []).map(({ row }) => row)));
  return new Set(
    [...byHead].flatMap(([head, own]) =>
      head && named(head) <= FEW_NAMED && own.some(({ row }) => row !== null && inForm.has(row)) ? own : [],
    ),
  );
}
