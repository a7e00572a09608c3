import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { splitOrdinal } from '../../text/numerals.ts';
import { isCountingHead } from '../../vocabulary/added-heads.ts';
import { columnCounts } from '../../vocabulary/form-rows.ts';
import { isHeadRow } from '../heads/head-rows.ts';
import type { LabelIndex } from './labels.ts';
import { isWords } from '../printed-fields.ts';

/** A table whose rows print their numbers before their labels shows it by at least so many rows, blank ones among them. */
const FEW_ROWS = 2;
/** And by so many times more than print them behind. */
const MANY_TIMES = 3;

/**
 * Rows whose numbers stand before their labels, as most of their table's do, with the labels first; any other table as it
 * is. Where the fields stand is kept, unless the heads have the labels' column first.
 */
export function withLabelsFirst(rows: readonly PrintedRow[], labels: LabelIndex): readonly PrintedRow[] {
  const sides = rows.map((row) =>
    row.layout === 'flow' || isHeadRow(row, row.fields, labels) ? null : sideOfLabel(row, labels),
  );
  const behind = rows.filter((_, at) => sides[at] === 'behind');
  const before = sides.filter((side) => side === 'before').length;
  if (behind.length === 0 || behind.length < MANY_TIMES * before) return rows;
  const wide = rows.filter(
    (row, at) => (sides[at] === 'behind' || sides[at] === 'alone') && hasRoomBefore(row, labels),
  );
  const isShown = before === 0 && behind.every((row) => wide.includes(row)) && wide.length >= FEW_ROWS;
  if (behind.length < FEW_ROWS ? !isShown : areCounted(behind)) return rows;
  if (countRows(rows)) return rows;
  const heads = rows
    .filter((row) => row.layout === 'cells' && isHeadRow(row, row.fields, labels))
    .flatMap(({ fields }) => fields.filter(({ text }) => labels.isColumn(text)).map(({ from }) => from));
  const left = heads.length > 0 ? Math.min(...heads) : 0;
  return rows.map((row, at) => {
    if (sides[at] !== 'behind' && sides[at] !== 'alone') return row;
    const words = row.fields.filter(isWords);
    const values = row.fields.filter((field) => !isWords(field));
    const by = row.layout === 'cells' ? left : 0;
    if (by === 0) return { ...row, fields: [...words, ...values] };
    return {
      ...row,
      fields: [
        ...words.map((field) => field.spanning(0, by)),
        ...values.map((field) => field.spanning(field.from + by, field.to + by)),
      ],
    };
  });
}

/**
 * Whether a stream of cells prints numbers between a head and the first label below it, so that its labels follow their
 * numbers: then nobody can tell where a row ends.
 */
export function hasLabelsBehind(rows: readonly PrintedRow[], labels: LabelIndex): boolean {
  const flow = rows.filter(({ layout }) => layout === 'flow');
  if (countRows(flow)) return false;
  let [isBelowHead, hasNumbers] = [false, false];
  for (const { fields } of flow) {
    // 其他 and 总计 name rows too.
    const isColumn = fields.some(
      ({ text }) =>
        labels.isHead(text) || (isBelowHead && labels.isColumn(text) && splitOrdinal(text).ordinal === null),
    );
    const isLabel = !isColumn && fields.some(({ text }) => labels.find(text) !== null);
    const isValue = !isColumn && !isLabel && fields.some(isNumber);
    if (isLabel && isBelowHead && hasNumbers) return true;
    if (isColumn) [isBelowHead, hasNumbers] = [true, false];
    else if (isLabel) isBelowHead = false;
    else if (isValue) hasNumbers = true;
  }
  return false;
}

/** Where a row's label stands to what is printed for it; alone: with blank cells before it; null where there is no label. */
function sideOfLabel({ fields }: PrintedRow, labels: LabelIndex): 'before' | 'behind' | 'alone' | null {
  const label = fields.findLastIndex(({ text }) => labels.find(text) !== null);
  if (label < 0 || fields.slice(label + 1).some(isWords)) return null;
  if (fields.slice(label + 1).some(isNumber)) return 'before';
  const before = fields.slice(0, label);
  // A number before a label with blank cells behind counts the row.
  if (before.some(isNumber)) return before.length > fields.length - label - 1 ? 'behind' : 'before';
  return before.some((field) => !isWords(field)) && label === fields.length - 1 ? 'alone' : null;
}

/** Whether a row has so many cells before its label as it has columns, more than one of them: then none is left behind it. */
function hasRoomBefore({ fields }: PrintedRow, labels: LabelIndex): boolean {
  const label = fields.findLastIndex(({ text }) => labels.find(text) !== null);
  const row = label < 0 ? null : labels.find(fields[label]!.text);
  const cells = fields.slice(0, label).filter((field) => !isWords(field)).length;
  return row !== null && label === fields.length - 1 && cells > 1 && columnCounts(row).includes(cells);
}

/** Whether a head says that a column counts the rows, whose numbers stand before their labels. */
function countRows(rows: readonly PrintedRow[]): boolean {
  return rows.some(({ fields }) => fields.some(({ text }) => isCountingHead(text)));
}

/** Whether each row prints one number, and these go up by one. */
function areCounted(rows: readonly PrintedRow[]): boolean {
  const numbers = rows.map(({ fields }) => {
    const [only, another] = fields.filter(isNumber).map(({ reading }) => reading);
    return only?.kind === 'number' && !another ? only.value : null;
  });
  const [first] = numbers;
  return typeof first === 'number' && numbers.every((number, at) => number === first + at);
}

function isNumber({ reading }: Field): boolean {
  return ['number', 'run', 'dash'].includes(reading.kind);
}
