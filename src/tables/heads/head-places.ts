import type { Field } from '../../recognise/field.ts';
import type { Head } from '../head.ts';
import { isWords } from '../printed-fields.ts';

export function namesAll({ columns }: Head, keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => columns.some((column) => column.key === key));
}

type HeadPlace = 'alone' | 'before' | 'among' | 'behind';

/** So many heads of the form in a row of heads are those of columns, and so is another word between them. */
const FEW_HEADS = 3;

/** Whether a word stands in a row of heads of the form's columns, behind the first of them. */
export function isAmongColumns(field: Field, { columns, fields, rowOf }: Head): boolean {
  const at = fields.indexOf(field);
  const beside = columns
    .map((column) => fields.indexOf(column.field))
    .filter((index) => rowOf[index] === rowOf[at]);
  return beside.length >= FEW_HEADS && beside.some((index) => index < at);
}

/**
 * Where a head's other word stands among those of the form that share its row of heads. What stands below the row that names
 * the last column is of a group before this.
 */
export function placeOf(field: Field, { columns, fields, rowOf, others }: Head): HeadPlace {
  const at = fields.indexOf(field);
  const known = fields.flatMap((other, index) =>
    rowOf[index] === rowOf[at] && !others.includes(other) && isWords(other) ? [index] : [],
  );
  if (known.length === 0) return 'alone';
  const last = fields.indexOf(columns.at(-1)!.field);
  if (rowOf[at]! > rowOf[last]!) return 'among';
  if (known.every((index) => index > at)) return 'before';
  return known.every((index) => index < at) ? 'behind' : 'among';
}
