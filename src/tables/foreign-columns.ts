import type { Field } from '../recognise/printed.ts';
import { formKey } from '../text/form-key.ts';
import { readField } from '../text/numbers.ts';
import { isPrinted } from './framed-row.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import type { Head } from './heads.ts';
import type { LogicalRow } from './logical-rows.ts';

/** A row behind whose label columns may stand that are not of the form: 行次, 备注, 上年总计. */
export interface ForeignRow {
  row: Pick<LogicalRow, 'reach'>;
  fields: readonly Field[];
  head: Head | null;
  columns: readonly string[];
}

/** Fewer rows are counted 1, 2, 3 by chance. */
const FEW_ROWS = 5;

/**
 * The fields of each row without those of columns that an office added to the form; null where nobody can tell which
 * these are, so that the row cannot be read. A head that does not name all of the form's columns is a damaged one: its
 * other words may be what is left of them, and nothing is taken for an addition.
 */
export function withoutForeignColumns(
  rows: readonly ForeignRow[],
  table: TableDefinition,
): (readonly Field[] | null)[] {
  const words = [
    ...table.heads,
    ...table.columns.flatMap(({ label, aliases = [] }) => [label, ...aliases]),
  ].map(formKey);
  const counted = countedRows(rows);
  const fieldsOf = (row: ForeignRow) => (counted.has(row) ? withoutFirst(row.fields) : row.fields);
  const widths = new Map<Head | null, { fields: number; reach: number }>();
  for (const [head, own] of Map.groupBy(rows, (row) => row.head)) {
    widths.set(head, {
      fields: Math.max(...own.map((row) => fieldsOf(row).length)),
      reach: Math.max(...own.map(({ row }) => row.reach)),
    });
  }
  return rows.map((row) => {
    const { head, columns } = row;
    const fields = fieldsOf(row);
    if (!head || head.others.length === 0 || !namesAll(head, columns)) return fields;
    // What a torn head left is no addition.
    const added = head.others.filter(({ text }) => !words.some((word) => word.includes(formKey(text))));
    const places = added.map((field) => placeOf(field, head));
    const behind = places.filter((place) => place === 'behind').length;
    const widest = widths.get(head)!;
    // Words in the head without a column below them: 单位：件.
    if (widest.fields <= columns.length || !fields.some(isPrinted)) return fields;
    if (places.includes('among')) return null;
    if (behind === 0) return fields;
    const isWhole = row.row.reach === widest.reach || fields.length === columns.length + behind;
    return isWhole && fields.length >= columns.length + behind ? fields.slice(0, -behind) : null;
  });
}

function namesAll({ columns }: Head, keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => columns.some((column) => column.key === key));
}

/** Where a head's other word stands among those of the form that share its row of heads. */
function placeOf(field: Field, { fields, rowOf, others }: Head): 'before' | 'among' | 'behind' {
  const at = fields.indexOf(field);
  const known = fields.flatMap((other, index) =>
    rowOf[index] === rowOf[at] && !others.includes(other) && isWords(other) ? [index] : [],
  );
  if (known.every((index) => index > at)) return 'before';
  return known.every((index) => index < at) ? 'behind' : 'among';
}

function isWords({ text }: Field): boolean {
  return readField(text).kind === 'text';
}

/** The rows whose first numbers are 1, 2, 3 and so on, all down the table: they count the rows. */
function countedRows(rows: readonly ForeignRow[]): ReadonlySet<ForeignRow> {
  const printed = rows.filter(({ fields }) => fields.some(isPrinted));
  const numbers = printed.map(({ fields }) => {
    const reading = readField(fields.find(isPrinted)!.text);
    return reading.kind === 'number' ? reading.value : null;
  });
  const isCounted = numbers.every((number, at) => number !== null && number === numbers[0]! + at);
  return new Set(isCounted && printed.length >= FEW_ROWS ? printed : []);
}

function withoutFirst(fields: readonly Field[]): readonly Field[] {
  return fields.slice(fields.findIndex(isPrinted) + 1);
}
