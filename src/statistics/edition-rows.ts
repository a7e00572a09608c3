import { EDITIONS, type Edition } from '../vocabulary/editions.ts';
import {
  columnLabel,
  rowLabel,
  type RowDefinition,
  type TableDefinition,
} from '../vocabulary/table-definition.ts';

/** What one row of a table counts in each edition of the form. */
export interface EditionRow {
  label: string;
  /** Heads of the row's columns; none: the edition has no such row. */
  columns: Record<Edition, string[]>;
  /** The editions count different things; otherwise the row is there or not. */
  columnsDiffer: boolean;
  /** Instead of a row: so many rows are the same in all editions. */
  same?: number;
}

/** The rows that differ between the editions, in the form's order, then one entry that counts those that do not. */
export function editionRows(table: TableDefinition): EditionRow[] {
  const differing = table.rows.filter((row) => !isSame(row)).map((row) => editionRow(table, row));
  const same = table.rows.length - differing.length;
  if (same === 0) return differing;
  const everywhere = table.rows.find(isSame)!;
  return [...differing, { ...editionRow(table, everywhere), columnsDiffer: false, same }];
}

function isSame(row: RowDefinition): boolean {
  const [first, ...others] = EDITIONS.map((edition) => row.columns[edition].join());
  return others.every((columns) => columns === first);
}

function editionRow(table: TableDefinition, row: RowDefinition): EditionRow {
  const labels = [...new Set(EDITIONS.map((edition) => rowLabel(row, edition)))];
  const columns = Object.fromEntries(
    EDITIONS.map((edition) => [
      edition,
      row.columns[edition].map((key) =>
        columnLabel(
          row,
          table.columns.find((column) => column.key === key)!,
        ),
      ),
    ]),
  ) as Record<Edition, string[]>;
  const filled = EDITIONS.filter((edition) => columns[edition].length > 0);
  return {
    label: [...row.path.slice(1), labels.join('／')].join(' › '),
    columns,
    columnsDiffer: filled.length > 1 || columns[filled[0]!].length < table.columns.length,
  };
}
