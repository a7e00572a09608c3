import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { isAddedHead } from '../../vocabulary/added-heads.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { blocksOf, type ForeignRow } from './block-widths.ts';
import { ABOVE_NONE, COMPARED, headsOfYears, REMARK } from './compared-heads.ts';
import { isAmongColumns, namesAll, placeOf } from './head-places.ts';
import type { Head } from '../head.ts';
import { isPrinted, isWords } from '../printed-fields.ts';
import { countedRows, headOfCounts } from '../rows/row-counts.ts';
import { holds } from '../places/row-sums.ts';
import { tornHeads } from './torn-heads.ts';

/** Rows without what an office added to the form. */
export interface OwnColumns {
  /** The fields of each row that are the form's; null where nobody can tell which these are, so that it cannot be read. */
  fields: (readonly Field[] | null)[];
  /** Heads below which something is printed that goes into no cell; numbers that count the rows stand for their own. */
  added: Field[];
}

/**
 * Takes the columns that an office added to the form from its rows. A head that does not name all of the form's columns
 * is a damaged one: its other words may be what is left of them, and nothing is taken for an addition.
 */
export function withoutForeignColumns(
  rows: readonly ForeignRow[],
  printed: readonly PrintedRow[],
  table: TableDefinition,
): OwnColumns {
  const { isTorn, standsWhole } = tornHeads(table);
  const counted = countedRows(rows);
  const fieldsOf = (row: ForeignRow) => (counted.has(row) ? withoutFirst(row.fields) : row.fields);
  const { widths, wider, abreast } = blocksOf(rows, fieldsOf);
  const losesCells = rows.some(
    (row) => row.row.layout !== 'cells' && fieldsOf(row).filter(isPrinted).length < row.columns.length,
  );
  const ofYears = headsOfYears(printed);
  const added = new Set<Field>();
  const [first] = counted;
  if (first) added.add(headOfCounts(first.head) ?? first.fields.find(isPrinted)!);
  const fields = rows.map((row) => {
    const { head, columns } = row;
    const fields = fieldsOf(row);
    const isWide = (own: Head) => widths.get(own)!.fields > columns.length;
    if (head?.again && ((head.again.isBeside && !abreast.has(head)) || isWide(head))) {
      added.add(head.again.field);
      return null;
    }
    if (row.row.layout === 'flow' && ofYears.length > 0) {
      for (const field of ofYears) added.add(field);
      return null;
    }
    if (!head || head.others.length === 0) return fields;
    if (row.row.layout !== 'cells') {
      const isAboveLabels = (field: Field) =>
        widths.get(head)!.fields <= columns.length && field === head.fields.find(isWords);
      const beside = head.others.filter(
        (field) =>
          !ABOVE_NONE.test(field.text) &&
          (isAddedHead(field.text) ||
            COMPARED.test(field.text) ||
            (namesAll(head, columns) &&
              !isAboveLabels(field) &&
              (!isTorn(field.text) || wider.has(row.head) || standsWhole(field, head)))),
      );
      if (beside.length === 0 || !fields.some(isPrinted)) return fields;
      // Without cells nothing tells which numbers of a row that is not full stand below them, nor, where others are not full,
      // of one that seems to be; numbers of another year are printed beside each row.
      const isRemark = beside.every(({ text }) => REMARK.test(text));
      if (isRemark && !losesCells && isWholeBySums({ ...row, fields })) return fields;
      for (const field of beside) added.add(field);
      return null;
    }
    const compared = head.others.filter(({ text }) => COMPARED.test(text));
    if (!namesAll(head, columns)) {
      // A column of another year where one of the form is not named may be taken for it.
      if (compared.length === 0 || widths.get(head)!.fields <= columns.length) return fields;
      for (const field of compared) added.add(field);
      return null;
    }
    // What a torn head left is no addition.
    const others = head.others.filter((field) => !isTorn(field.text) || isAmongColumns(field, head));
    const placed = others.map((field) => ({ field, place: placeOf(field, head) }));
    const heads = placed.filter(({ place }) => place === 'behind').map(({ field }) => field);
    const behind = heads.length;
    const widest = widths.get(head)!;
    // Words in the head without a column below them: 单位：件.
    if (widest.fields <= columns.length || !fields.some(isPrinted)) return fields;
    const isBesideNumbers = ({ from }: Field) =>
      head.isAligned ? from >= fields[0]!.from : fields.length > columns.length + behind;
    const among = placed.filter(
      ({ field, place }) => place === 'among' || (place === 'before' && isBesideNumbers(field)),
    );
    for (const { field } of among) added.add(field);
    if (among.length > 0) return null;
    if (behind === 0) return fields;
    const isWhole = row.row.reach === widest.reach || fields.length === columns.length + behind;
    if (!isWhole || fields.length < columns.length + behind) {
      for (const field of heads) added.add(field);
      return null;
    }
    const left = fields.slice(-behind);
    for (const [at, field] of heads.entries()) if (isPrinted(left[at]!)) added.add(field);
    return fields.slice(0, -behind);
  });
  return { fields, added: [...added] };
}

/** Whether a row prints a number for each column of the form and no more, and they add up. */
function isWholeBySums({ fields, columns, sums }: ForeignRow): boolean {
  const printed = fields.filter(isPrinted);
  return (
    printed.length === columns.length && sums.length > 0 && sums.every((sum) => holds(printed, sum) === true)
  );
}

function withoutFirst(fields: readonly Field[]): readonly Field[] {
  return fields.slice(fields.findIndex(isPrinted) + 1);
}
