import type { Field, PrintedRow } from '../recognise/printed.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { isSpoilt, readField } from '../text/numbers.ts';
import { isAddedHead } from '../vocabulary/added-heads.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { GROUP, partialOrder, stackedOrders, type HeadColumn, type SeenColumn } from './head-order.ts';
import { columnKey, labelKey, type LabelIndex } from './labels.ts';

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

/** So many different words in one line without a number are heads, whatever they say. */
const MANY_WORDS = 4;

/** Whether a printed row is one of heads: it prints a word of the head, or words alone where values would stand. */
export function isHeadRow(row: PrintedRow, fields: readonly Field[], labels: LabelIndex): boolean {
  if (fields.some(({ text }) => labels.isHeadOrPiece(text))) return true;
  if (row.layout !== 'cells') return false;
  if (!fields.every(({ text }) => ['text', 'blank'].includes(readField(text).kind))) return false;
  if (fields.some((field) => isSpoilt(field.text))) return false;
  const words = [...new Set(fields.filter(isWords).map((field) => field.text))];
  const isRow = (word: string) => labels.find(word) !== null && !labels.isGroup(word);
  return words.length >= MANY_WORDS || words.filter(isRow).length >= 2;
}

/** Whether a field prints words, and no number or sign. */
export function isWords({ text }: Field): boolean {
  return readField(text).kind === 'text';
}

/** The heads of a table's blocks; rows of heads that follow each other are one. */
export function readHeads(rows: readonly PrintedRow[], table: TableDefinition, labels: LabelIndex): Head[] {
  const heads: Head[] = [];
  rows.forEach((row, at) => {
    const isHead =
      isHeadRow(row, row.fields, labels) ||
      (heads.at(-1)?.to === at && (isHeadTail(row, labels) || isBetweenHeads(row, rows[at + 1], labels)));
    if (!isHead) return;
    const open = heads.at(-1);
    if (open && open.to === at) {
      open.to = at + 1;
      for (const field of row.fields) {
        open.fields.push(field);
        open.rowOf.push(at);
      }
      open.edge = Math.max(open.edge, edgeOf(row));
    } else {
      heads.push({
        from: at,
        to: at + 1,
        source: row.source,
        layout: row.layout,
        ...NONE,
        others: [],
        fields: [...row.fields],
        rowOf: row.fields.map(() => at),
        edge: edgeOf(row),
      });
    }
  });
  for (const head of heads) {
    Object.assign(head, orderOf(head, table));
    head.others = head.fields.filter(
      (field) =>
        isWords(field) &&
        columnKey(field.text, table) === null &&
        labels.find(field.text) === null &&
        (!labels.isHead(field.text) || isAddedHead(field.text)) &&
        !labels.isGroup(field.text),
    );
  }
  return heads;
}

function edgeOf({ fields }: PrintedRow): number {
  return fields.at(-1)?.to ?? 0;
}

/** So many columns in a line of words are heads, whatever stands beside them. */
const FEW_COLUMNS = 3;

/**
 * Whether a row goes on with the head before it: blanks and words that name columns, such as 其他 and 总计, or a line of words of
 * which most do.
 */
function isHeadTail({ fields }: PrintedRow, labels: LabelIndex): boolean {
  const printed = fields.filter((field) => readField(field.text).kind !== 'blank');
  const known = printed.filter(
    ({ text }) => labels.isColumn(text) || labels.isHeadOrPiece(text) || isAddedHead(text),
  );
  return known.length === printed.length || (known.length >= FEW_COLUMNS && printed.every(isWords));
}

/** Whether a cell of a stream prints words that nobody knows before another head: a column that an office added. */
function isBetweenHeads(
  { layout, fields }: PrintedRow,
  next: PrintedRow | undefined,
  labels: LabelIndex,
): boolean {
  const [only, another] = fields;
  return (
    layout === 'flow' &&
    only !== undefined &&
    !another &&
    isWords(only) &&
    labels.find(only.text) === null &&
    !labels.isGroup(only.text) &&
    next?.layout === 'flow' &&
    next.fields.some(({ text }) => labels.isColumn(text))
  );
}

type Order = Pick<Head, 'columns' | 'isAligned' | 'otherOrders' | 'isUntold' | 'again'>;

const NONE: Order = { columns: [], isAligned: false, otherOrders: [], isUntold: false, again: null };

function orderOf(head: Head, table: TableDefinition): Order {
  const seen: SeenColumn[] = [];
  for (const [at, field] of head.fields.entries()) {
    const key = columnKey(field.text, table) ?? (head.layout === 'gaps' ? tornKey(field.text, table) : null);
    if (key === null) continue;
    const first = seen.find(({ column }) => column.key === key)?.column;
    // A merged head is repeated in each row and column that it covers.
    const isRepeated =
      first &&
      head.layout === 'cells' &&
      (overlaps(first.field, field) || (first.field.text === field.text && first.field.to === field.from));
    if (first && !isRepeated) {
      const isInRow = head.rowOf[head.fields.indexOf(first.field)] === head.rowOf[at];
      // 其他 may be a piece of 法人或其他组织; 总计 is a piece of nothing, and （七）总计 a label.
      const isTotal =
        key === table.columns.at(-1)!.key &&
        [first.field, field].every(({ text }) => splitOrdinal(text).ordinal === null);
      // In a stream the same word is that of a head which a further page repeats.
      const isBeside =
        head.layout === 'flow'
          ? isTotal && labelKey(first.field.text) !== labelKey(field.text)
          : isInRow || (isTotal && !overlaps(first.field, field));
      return { ...NONE, again: { field, isBeside } };
    }
    if (first) first.field = { ...first.field, to: Math.max(first.field.to, field.to) };
    else seen.push({ at, column: { key, field } });
  }
  const sorted = [...seen].sort((a, b) => a.column.field.from - b.column.field.from);
  const isAligned =
    head.layout !== 'flow' &&
    sorted.every(({ column }, at) => at === 0 || areApart(sorted[at - 1]!.column.field, column.field, head));
  const columnsOf = (order: readonly SeenColumn[]) => order.map(({ column }) => column);
  if (isAligned && (head.layout === 'cells' || isSpread(head.fields)) && !isMoved(head, sorted, table))
    return { ...NONE, columns: columnsOf(sorted), isAligned };
  const words = { ...head, words: head.fields.map(({ text }) => text) };
  const isPlaced = isAligned && head.layout !== 'cells';
  if (table.key !== 'requests') return { ...NONE, columns: columnsOf(seen), isAligned: isPlaced };
  if (seen.length < table.columns.length)
    return { ...NONE, columns: columnsOf(partialOrder(words, seen, table)), isAligned: isPlaced };
  const [order, ...others] = stackedOrders(words, seen, table);
  if (!order) return { ...NONE, isUntold: true };
  const otherOrders = others.map((other) => other.map(({ column }) => column.key));
  return { ...NONE, columns: columnsOf(order), isAligned: isPlaced, otherOrders };
}

/**
 * Whether a head of the group 法人或其他组织 stands left of it, or behind a head that stands behind the group in its own
 * row: then a row was broken or the group spans too few columns, and the heads behind it have moved.
 */
function isMoved(
  { layout, fields, rowOf }: Head,
  seen: readonly SeenColumn[],
  table: TableDefinition,
): boolean {
  const at = fields.findIndex((field) => labelKey(field.text) === labelKey(GROUP));
  const group = fields[at];
  if (!group || layout !== 'cells') return false;
  const names = [table.columns[0]!.key, table.columns.at(-1)!.key];
  const lower = seen.filter((column) => rowOf[column.at]! > rowOf[at]!);
  // Whatever five heads stand in the row below the group are its own.
  const isShown = lower.length === table.columns.length - names.length;
  const isInside = (column: SeenColumn) =>
    isShown ? lower.includes(column) : !names.includes(column.column.key);
  const from = ({ column }: SeenColumn) => column.field.from;
  const behind = seen.filter(
    (column) => !isInside(column) && rowOf[column.at] === rowOf[at] && from(column) > group.from,
  );
  return seen
    .filter(isInside)
    .some((column) => from(column) < group.from || behind.some((other) => from(column) >= from(other)));
}

/** Whether fields of text are set in columns: those of one line at least two spaces apart, wide ones too. */
export function isSpread(fields: readonly Field[]): boolean {
  return fields.every((field, at) => {
    const next = fields[at + 1];
    if (next?.place.line !== field.place.line) return true;
    const spaces = next.place.column - field.place.column - field.text.length;
    return next.from - field.to >= 2 && spaces >= 2;
  });
}

/** Whether two heads stand apart; in a line of text that takes a space between them. */
function areApart(left: Field, right: Field, { layout }: Head): boolean {
  return layout === 'gaps' && left.place.line === right.place.line
    ? left.to < right.from
    : !overlaps(left, right);
}

function overlaps(a: Field, b: Field): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The column whose head begins with words that its cell was too narrow for; null where none or several do. */
function tornKey(text: string, table: TableDefinition): string | null {
  const key = labelKey(text);
  if (key.length < 2) return null;
  const begun = table.columns.filter((column) =>
    [column.label, ...(column.aliases ?? [])].some((label) => labelKey(label).startsWith(key)),
  );
  return begun.length === 1 ? begun[0]!.key : null;
}
