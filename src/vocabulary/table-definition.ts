import type { Edition } from './editions.ts';

/** A column of one statutory table. */
export interface ColumnDefinition {
  /** Identifier used in JSON, CSV and anchors. */
  readonly key: string;
  /** The printed head, without its unit. */
  readonly label: string;
  readonly english: string;
  /** Other printed heads of the same column. */
  readonly aliases?: readonly string[];
  /** What one counts: 件, 项, 万元 … */
  readonly unit: string;
}

/** A row of one statutory table. */
export interface RowDefinition {
  /** Identifier used in JSON, CSV and anchors: `refused.stateSecret`. */
  readonly key: string;
  /** The printed label without its ordinal. */
  readonly label: string;
  readonly english: string;
  /** Labels of the groups above it, outermost first. */
  readonly path: readonly string[];
  /** The ordinal the form prints before the label: `三（三）1`; empty where it prints none. */
  readonly ordinal: string;
  /** Other printed labels of the same row. */
  readonly aliases: readonly string[];
  /** The columns that the row has in each edition; none: the row is not in that edition. */
  readonly columns: Readonly<Record<Edition, readonly string[]>>;
  /** The label where an edition prints another one. */
  readonly labels?: Readonly<Partial<Record<Edition, string>>>;
  /** Heads that this row's own block prints instead of the table's. */
  readonly columnLabels?: Readonly<Record<string, string>>;
}

/** One statutory table as data; parser, checks, pages and downloads all read it. */
export interface TableDefinition {
  readonly key: 'proactive' | 'requests' | 'remedies';
  readonly label: string;
  readonly english: string;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly RowDefinition[];
  /** Words printed in the table's head above or beside the columns, in no row. */
  readonly heads: readonly string[];
}

/** Every column that a row has in any edition, in the table's order. */
export function columnsOf(table: TableDefinition, row: RowDefinition): ColumnDefinition[] {
  return table.columns.filter((column) =>
    Object.values(row.columns).some((keys) => keys.includes(column.key)),
  );
}

/** The row's label as the given edition prints it; without an edition, as the newest does. */
export function rowLabel(row: RowDefinition, edition?: Edition | null): string {
  return (edition && row.labels?.[edition]) || row.label;
}

/** The column's head as the row's own block prints it. */
export function columnLabel(row: RowDefinition, column: ColumnDefinition): string {
  return row.columnLabels?.[column.key] ?? column.label;
}
