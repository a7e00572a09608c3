import type { Field, PrintedRow } from '../recognise/printed.ts';
import { formKey } from '../text/form-key.ts';
import { isAddedHead, yearOfHead } from '../vocabulary/added-heads.ts';
import { holds, isPrinted, type Sum } from './framed-row.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { isWords, type Head } from './heads.ts';
import { isNear } from './labels.ts';
import type { LogicalRow } from './logical-rows.ts';
import { countedRows, headOfCounts } from './row-counts.ts';

/** A row behind whose label columns may stand that are not of the form: 行次, 备注, 上年总计. */
export interface ForeignRow {
  row: Pick<LogicalRow, 'reach' | 'layout' | 'at'>;
  fields: readonly Field[];
  head: Head | null;
  columns: readonly string[];
  sums: readonly Sum[];
}

/** Heads of what is held against the form's columns. */
const COMPARED = /\d{4}年|上年|上一年度|去年|同期|同比|增减|增幅|占比|比例/;

/** Heads of remarks and of numbers that count the rows: what stands below them is in no sum. */
const REMARK = /备注|说明|序号|行次|编号/;

/** Words in a head that stand above no column. */
const ABOVE_NONE = /^(?:计量)?单位|单位\s*[:：为]|^[（(].*[）)]$/;

/** So many rows with more numbers than the form has columns show that a column was added. */
const FEW_WIDER = 2;

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
  // Few tables have heads with words of their own.
  let known: readonly string[] | null = null;
  const words = (): readonly string[] =>
    (known ??= [
      ...table.heads,
      ...table.columns.flatMap(({ label, aliases = [] }) => [label, ...aliases]),
    ].map(formKey));
  const isTorn = (text: string): boolean => {
    const key = formKey(text);
    const isOther = COMPARED.test(text) || isAddedHead(text);
    return words().some((word) => word.includes(key) || (!isOther && isNear(key, word)));
  };
  // A piece of a head stands beside another one in a stream, and in a line apart from the heads of columns.
  const standsWhole = (field: Field, head: Head): boolean => {
    if (head.layout !== 'flow') return isAmongColumns(field, head);
    const at = head.fields.indexOf(field);
    const [before, behind] = [head.fields[at - 1]?.text ?? '', head.fields[at + 1]?.text ?? ''];
    const joined = [before + field.text, field.text + behind].map(formKey);
    return !words().some((word) => joined.some((key) => key !== formKey(field.text) && word.includes(key)));
  };
  const counted = countedRows(rows);
  const fieldsOf = (row: ForeignRow) => (counted.has(row) ? withoutFirst(row.fields) : row.fields);
  const byHead = [...Map.groupBy(rows, (row) => row.head)];
  const widths = new Map<Head | null, { fields: number; reach: number }>();
  for (const [head, own] of byHead) {
    const cellsOf = (row: ForeignRow) =>
      row.row.layout === 'gaps' ? fieldsOf(row).filter(isPrinted) : fieldsOf(row);
    widths.set(head, {
      fields: Math.max(...own.map((row) => cellsOf(row).length)),
      reach: Math.max(...own.map(({ row }) => row.reach)),
    });
  }
  const losesCells = rows.some(
    (row) => row.row.layout !== 'cells' && fieldsOf(row).filter(isPrinted).length < row.columns.length,
  );
  const wider = new Set(
    byHead.flatMap(([head, own]) =>
      own.filter((row) => fieldsOf(row).filter(isPrinted).length > row.columns.length).length >= FEW_WIDER
        ? [head]
        : [],
    ),
  );
  const isWider = ({ head }: ForeignRow) => wider.has(head);
  // Rows side by side stand each below a head of its own.
  const abreast = new Set(
    byHead.flatMap(([head, own]) =>
      [...Map.groupBy(own, ({ row }) => row.at).values()].every((beside) => beside.length > 1) ? [head] : [],
    ),
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
              (!isTorn(field.text) || isWider(row) || standsWhole(field, head)))),
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

/** Heads in a stream of columns of several years, of each the first: 2022年本年处理决定数量, 2023年本年处理决定数量. */
function headsOfYears(rows: readonly PrintedRow[]): Field[] {
  const heads = rows.flatMap(({ layout, fields }) =>
    layout === 'flow' ? fields.filter(({ text }) => yearOfHead(text) !== null) : [],
  );
  const firsts = [...Map.groupBy(heads, ({ text }) => yearOfHead(text)).values()].map(([first]) => first!);
  return firsts.length > 1 ? firsts : [];
}

/** Whether a row prints a number for each column of the form and no more, and they add up. */
function isWholeBySums({ fields, columns, sums }: ForeignRow): boolean {
  const printed = fields.filter(isPrinted);
  return (
    printed.length === columns.length && sums.length > 0 && sums.every((sum) => holds(printed, sum) === true)
  );
}

function namesAll({ columns }: Head, keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => columns.some((column) => column.key === key));
}

type HeadPlace = 'alone' | 'before' | 'among' | 'behind';

/** So many heads of the form in a row of heads are those of columns, and so is another word between them. */
const FEW_HEADS = 3;

/** Whether a word stands in a row of heads of the form's columns, behind the first of them. */
function isAmongColumns(field: Field, { columns, fields, rowOf }: Head): boolean {
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
function placeOf(field: Field, { columns, fields, rowOf, others }: Head): HeadPlace {
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

function withoutFirst(fields: readonly Field[]): readonly Field[] {
  return fields.slice(fields.findIndex(isPrinted) + 1);
}
