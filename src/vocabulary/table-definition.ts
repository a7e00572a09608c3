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

/** A row of one statutory table. Which columns it has is said by each edition of the form. */
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
}

/** One statutory table as data, with all that any edition has; parser, checks, pages and downloads all read it. */
export interface TableDefinition {
  readonly key: 'proactive' | 'requests' | 'remedies';
  readonly label: string;
  readonly english: string;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly RowDefinition[];
  /** Words printed in the table's head above or beside the columns, in no row. */
  readonly heads: readonly string[];
}
