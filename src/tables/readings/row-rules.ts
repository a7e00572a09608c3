import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import type { Sum } from '../framed-row.ts';
import type { Head } from '../head.ts';
import type { Saving } from '../saving.ts';

/** What a table knows of its rows. */
export interface RowRules {
  /** The columns of a row in the order in which the form prints them. */
  columnsOf: (row: RowDefinition, head: Head | null) => readonly string[];
  /** Which of these columns, in printed order, add up to which. */
  sumsOf: (columns: readonly string[]) => Sum[];
  saving: Saving;
}
