import type { Edition } from './edition-keys.ts';
import type { TableDefinition } from './table-definition.ts';

/** What an edition of the form prints as a column. */
export interface EditionColumn {
  /** The printed head, without its unit. */
  readonly head: string;
  /** What the form asks for: 件, 项, 万元. */
  readonly unit: string;
}

/** What an edition of the form has as a row. */
export interface EditionRow {
  /** Keys of its columns, in the order of the table. */
  readonly columns: readonly string[];
  /**
   * What the row counts. Rows of several editions that name the same series count the same thing, column by column, and
   * are one series; rows that name different ones are never joined, added up or set against each other. Null: nothing
   * tells, and the row is comparable with none, not even of its own edition.
   */
  readonly series: string | null;
  /** The label, where this edition prints another one than the table's. */
  readonly label?: string;
}

/** A row that stands in a table with numbers of its own while certain others do not. */
interface RowMark {
  readonly row: string;
  readonly without: readonly string[];
}

/** By what a printed table tells its edition. One mark is enough; marks of two editions in one table tell nothing. */
interface EditionMarks {
  /** Words that no other edition prints in this table, as `matchKey` gives them and without the numbers between them. */
  readonly words: readonly string[];
  readonly rows: readonly RowMark[];
}

/** One statutory table in one edition of the form. */
export interface EditionTable {
  /** The columns it prints, by key. */
  readonly columns: Readonly<Record<string, EditionColumn>>;
  /** The rows it has, by key; the order is that of the table's own rows. */
  readonly rows: Readonly<Record<string, EditionRow>>;
  readonly marks: EditionMarks;
}

/** One edition of the form. */
export interface EditionDefinition<Key extends Edition = Edition> {
  readonly key: Key;
  /** The number of the document that decreed it; null where there is none. */
  readonly decree: string | null;
  /** The years whose reports it was decreed for; `last` is null for the edition in force. */
  readonly years: { readonly first: number; readonly last: number | null } | null;
  readonly tables: Readonly<Record<TableDefinition['key'], EditionTable>>;
}
