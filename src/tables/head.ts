import type { Field } from '../recognise/field.ts';
import type { PrintedRow } from '../recognise/printed.ts';
import type { HeadColumn } from './heads/seen-columns.ts';

/** The head of a block of rows: it governs the rows behind it up to the next head. */
export interface Head {
  /** Index of its first and behind its last printed row. */
  from: number;
  to: number;
  source: number;
  layout: PrintedRow['layout'];
  /** In the order in which they stand, from left to right; empty where none is legible or one is named twice. */
  columns: HeadColumn[];
  /** Further orders of all of its columns that a stream of heads allows: sums tell which it is. */
  otherOrders: string[][];
  /** Whether it names every column of the form and shows no order of them. */
  isUntold: boolean;
  /** A head that names again what another one does, and whether both stand side by side: of two such columns one is not the form's. */
  again: { field: Field; isBeside: boolean } | null;
  /** Whether the columns stand apart from each other, so that values can stand under them. */
  isAligned: boolean;
  /** Further words that name no column: where there are any, the columns are not all that it has. */
  others: Field[];
  fields: Field[];
  /** The printed row of each field. */
  rowOf: number[];
  /** Behind the last column that its rows reach. */
  edge: number;
}

export type Order = Pick<Head, 'columns' | 'isAligned' | 'otherOrders' | 'isUntold' | 'again'>;

export const NONE: Order = { columns: [], isAligned: false, otherOrders: [], isUntold: false, again: null };
