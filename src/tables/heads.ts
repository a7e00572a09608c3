import type { Field, PrintedRow } from '../recognise/printed.ts';
import { readField } from '../text/numbers.ts';
import { isAddedHead } from '../vocabulary/added-heads.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { columnKey, labelKey, type LabelIndex } from './labels.ts';

/** A column as the head of a block names it, and where it stands. */
export interface HeadColumn {
  key: string;
  field: Field;
}

/** The head of a block of rows: it governs the rows behind it up to the next head. */
export interface Head {
  /** Index of its first and behind its last printed row. */
  from: number;
  to: number;
  source: number;
  layout: PrintedRow['layout'];
  /** In the order in which they stand, from left to right; empty where none is legible or one is named twice. */
  columns: HeadColumn[];
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
  if (fields.some(({ text }) => labels.isHead(text) || labels.isHeadPiece(text))) return true;
  if (row.layout !== 'cells') return false;
  const kinds = fields.map((field) => readField(field.text).kind);
  if (kinds.some((kind) => kind !== 'text' && kind !== 'blank')) return false;
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
    const isHead = isHeadRow(row, row.fields, labels) || (heads.at(-1)?.to === at && isHeadTail(row, labels));
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
        columns: [],
        isAligned: false,
        others: [],
        fields: [...row.fields],
        rowOf: row.fields.map(() => at),
        edge: edgeOf(row),
      });
    }
  });
  for (const head of heads) {
    Object.assign(head, columnsOf(head, table));
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

/** Whether a row goes on with the head before it: blanks and words that name columns, such as 其他 and 总计. */
function isHeadTail({ fields }: PrintedRow, labels: LabelIndex): boolean {
  const printed = fields.filter((field) => readField(field.text).kind !== 'blank');
  return printed.every(
    ({ text }) => labels.isColumn(text) || labels.isHead(text) || labels.isHeadPiece(text),
  );
}

/** 法人或其他组织: the head of the five columns between 自然人 and 总计; 申请人情况: of all but 总计. */
const GROUP = '法人或其他组织';
const APPLICANTS = '申请人情况';

function columnsOf(head: Head, table: TableDefinition): Pick<Head, 'columns' | 'isAligned'> {
  const seen: { at: number; column: HeadColumn }[] = [];
  const known = new Map<string, HeadColumn>();
  for (const [at, field] of head.fields.entries()) {
    const key = columnKey(field.text, table) ?? (head.layout === 'gaps' ? tornKey(field.text, table) : null);
    if (key === null) continue;
    const first = known.get(key);
    // A merged head is repeated in each row and column that it covers.
    const isRepeated =
      first &&
      head.layout === 'cells' &&
      (overlaps(first.field, field) || (first.field.text === field.text && first.field.to === field.from));
    if (first && !isRepeated) return { columns: [], isAligned: false };
    if (first) {
      first.field = { ...first.field, to: Math.max(first.field.to, field.to) };
      continue;
    }
    const column = { key, field };
    known.set(key, column);
    seen.push({ at, column });
  }
  const columns = seen.map(({ column }) => column);
  const sorted = [...columns].sort((a, b) => a.field.from - b.field.from);
  const isAligned =
    head.layout !== 'flow' &&
    sorted.every(({ field }, at) => at === 0 || !overlaps(sorted[at - 1]!.field, field));
  if (isAligned && (head.layout === 'cells' || isSpread(head.fields)))
    return head.layout === 'cells' && isMoved(head, sorted, table)
      ? { columns: [], isAligned: false }
      : { columns: sorted, isAligned };
  return stackedColumns(head, seen, table, isAligned);
}

/**
 * Whether a head of the group 法人或其他组织 stands left of it, or behind a head that stands behind the group in its own
 * row: then a row was broken or the group spans too few columns, and the heads behind it have moved.
 */
function isMoved(head: Head, columns: readonly HeadColumn[], table: TableDefinition): boolean {
  const at = head.fields.findIndex((field) => labelKey(field.text) === labelKey(GROUP));
  const group = head.fields[at];
  if (!group) return false;
  const names = [table.columns[0]!.key, table.columns.at(-1)!.key];
  const outside = columns.filter(({ key }) => names.includes(key));
  const inside = columns.filter(({ key }) => !names.includes(key));
  const behind = outside.filter(
    ({ field }) => head.rowOf[head.fields.indexOf(field)] === head.rowOf[at] && field.from > group.from,
  );
  return inside.some(
    ({ field: { from } }) => from < group.from || behind.some(({ field }) => from >= field.from),
  );
}

/**
 * The columns of heads that stand one below the other: those under 法人或其他组织 take its place, and 总计 stands where it
 * does beside 自然人, 法人或其他组织 or 申请人情况 in its own row. None where nobody can tell the order.
 */
function stackedColumns(
  head: Head,
  seen: readonly { at: number; column: HeadColumn }[],
  table: TableDefinition,
  isAligned: boolean,
): Pick<Head, 'columns' | 'isAligned'> {
  const indexOf = (label: string) =>
    head.fields.findIndex((field) => labelKey(field.text) === labelKey(label));
  const group = indexOf(GROUP);
  if (group < 0) {
    // Without the head that stands above some of them, rows of heads one below the other have no order.
    const rows = new Set(seen.map(({ at }) => head.rowOf[at]));
    const total = seen.findIndex(({ column }) => column.key === table.columns.at(-1)!.key);
    const isStacked = head.layout === 'flow' ? total > 0 && total < seen.length - 1 : rows.size > 1;
    return isStacked && table.key === 'requests'
      ? { columns: [], isAligned: false }
      : { columns: seen.map(({ column }) => column), isAligned };
  }
  const [person, total] = [table.columns[0]!.key, table.columns.at(-1)!.key];
  const inside = seen.filter(({ at, column }) => at > group && column.key !== person && column.key !== total);
  const one = (key: string) => seen.find(({ column }) => column.key === key);
  const [first, last] = [one(person), one(total)];
  if (!first || !last || inside.length + 2 !== seen.length) return { columns: [], isAligned: false };
  const beside = (a: number, b: number) => a >= 0 && head.rowOf[a] === head.rowOf[b];
  const all = indexOf(APPLICANTS);
  if (beside(group, first.at) && beside(group, last.at)) {
    const tops = [
      { at: group, columns: inside },
      { at: first.at, columns: [first] },
      { at: last.at, columns: [last] },
    ];
    const inOrder = tops.sort((a, b) => a.at - b.at).flatMap(({ columns }) => columns);
    return { columns: inOrder.map(({ column }) => column), isAligned };
  }
  const anchor = [first.at, group].find((at) => beside(at, last.at)) ?? (beside(all, last.at) ? all : null);
  // In a stream each head is a line of its own, and 总计 behind 申请人情况 may stand at either end.
  const isFirst = anchor === null ? false : last.at < anchor;
  const isGroupFirst = group < first.at && beside(group, first.at);
  const applicants = isGroupFirst ? [...inside, first] : [first, ...inside];
  const ordered = isFirst ? [last, ...applicants] : [...applicants, last];
  return { columns: ordered.map(({ column }) => column), isAligned };
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
