import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { columnAdded } from '../../checks/column-added.ts';
import { columnOrder } from '../../checks/column-order.ts';
import { reportFinding } from '../../findings/findings.ts';
import type { Field } from '../../recognise/field.ts';
import { REMEDIES } from '../../vocabulary/remedies.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import type { Head } from '../head.ts';

/** Reports heads whose rows are read by them in another order than the form's. */
export function reportColumnOrder(
  file: VFile,
  table: TableDefinition,
  rows: readonly { head: Head | null; columns: readonly string[]; isLegible: boolean }[],
): void {
  const form = table.columns.map((column): string => column.key);
  for (const [head, own] of Map.groupBy(rows, (row) => row.head)) {
    const columns = own.find(({ isLegible }) => isLegible)?.columns ?? [];
    const turned = columns.find((key, at) => at > 0 && form.indexOf(key) < form.indexOf(columns[at - 1]!));
    const named = head?.columns.find(({ key }) => key === turned);
    if (!named) continue;
    const { text, place } = named.field;
    reportFinding(file, columnOrder, {
      place,
      table: table.key,
      actual: text,
      message: `Unexpected place of head ${text} in table ${table.key}, expected the order of the form`,
    });
  }
}

/** Reports the columns of a table that the form has not, by their heads. */
export function reportAdded(file: VFile, table: TableKey, heads: readonly Field[]): void {
  for (const { text, place } of new Map(heads.map((head) => [head.text, head])).values()) {
    reportFinding(file, columnAdded, {
      place,
      table,
      actual: text.trim(),
      message: `Unexpected column ${text.trim()} in table ${table}, expected the columns of the form`,
    });
  }
}

/** Reports parts or outcomes of table 4 that stand in another order than the form's. */
export function reportHeadOrder(
  file: VFile,
  cells: readonly { row: string; column: string }[],
  place: Point,
): void {
  const rows = REMEDIES.rows.map((row): string => row.key);
  const columns = REMEDIES.columns.map((column): string => column.key);
  const index = ({ row, column }: { row: string; column: string }) =>
    rows.indexOf(row) * columns.length + columns.indexOf(column);
  const turned = cells.find((cell, at) => at > 0 && index(cell) < index(cells[at - 1]!));
  if (!turned) return;
  const actual = REMEDIES.rows.find((row) => row.key === turned.row)!.label;
  reportFinding(file, columnOrder, {
    place,
    table: 'remedies',
    actual,
    message: `Unexpected place of head ${actual} in table remedies, expected the order of the form`,
  });
}
