import type { Field } from '../recognise/field.ts';
import type { Head } from './head.ts';
import type { LogicalRow } from './logical-row.ts';
import { isPrinted } from './printed-fields.ts';

/** A row to be laid out: what is printed behind its label, and the columns that it has in printed order. */
export interface FramedRow {
  row: LogicalRow;
  /** The fields behind the label, blank ones too. */
  fields: readonly Field[];
  head: Head | null;
  columns: readonly string[];
  /** Which columns add up to which, by their index in printed order. */
  sums: readonly Sum[];
}

/** Columns that add up to another one. */
export interface Sum {
  parts: readonly number[];
  total: number;
  /** By how much it may be off and still hold, where digits are cut; absent where by nothing. */
  slip?: number;
}

/** A field for each column; null where the column is blank without a field of its own. */
export type Placement = readonly (Field | null)[];

/** A row from which a cell may be gone, so that others have moved: neither place nor the row's sums tell where they belong. */
export class Moved {
  /** Where its cells stand all the same; null where they are too few. */
  readonly inPlace: Placement | null;

  constructor(inPlace: Placement | null) {
    this.inPlace = inPlace;
  }
}

/** A number for each column, without a blank between them: their order is that of the columns, wherever they stand. */
export function wholeRow(row: FramedRow): Placement | null {
  const start = row.fields.findIndex(isPrinted);
  const end = row.fields.findLastIndex(isPrinted) + 1;
  const printed = row.fields.slice(start, end);
  return printed.length === row.columns.length && printed.every(isValue) ? printed : null;
}

/** A sign for none in each column, where cells with such signs cover as many columns as the row has. */
export function noneInAll({ fields, columns, row }: FramedRow): Placement | null {
  const printed = fields.filter(isPrinted);
  const isOfAll =
    row.layout === 'cells' &&
    printed.length < columns.length &&
    printed.every(({ reading }) => reading.kind === 'dash') &&
    printed.reduce((sum, { from, to }) => sum + to - from, 0) === columns.length;
  return isOfAll ? printed.flatMap((field) => Array<Field>(field.to - field.from).fill(field)) : null;
}

function isValue(field: Field): boolean {
  const { kind } = field.reading;
  return kind === 'number' || kind === 'dash' || kind === 'text';
}

/** Whether a blank cell stands between the numbers of a row, so that it was not lost. */
export function hasInnerBlank({ fields }: FramedRow): boolean {
  const printed = fields.filter(isPrinted);
  return fields.findLastIndex(isPrinted) - fields.findIndex(isPrinted) >= printed.length;
}

/** Words between a label and its numbers name a part of the row, whose numbers are not the row's. */
export function isDivided({ fields }: Pick<FramedRow, 'fields'>): boolean {
  const first = fields.find(isPrinted);
  return (
    first !== undefined &&
    first.reading.kind === 'text' &&
    /\p{Script=Han}{2}/u.test(first.text) &&
    !/^[（(].*[）)]$/.test(first.text.trim()) &&
    fields.some((field) => field.reading.kind === 'number')
  );
}
