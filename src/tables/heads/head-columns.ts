import type { Field } from '../../recognise/field.ts';
import { splitOrdinal } from '../../text/numerals.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { isSpread, overlaps } from '../field-spans.ts';
import { partialOrder, stackedOrders } from './head-order.ts';
import { NONE, type Head, type Order } from '../head.ts';
import { columnKey, labelKey } from '../label-keys.ts';
import { GROUP, type SeenColumn } from './seen-columns.ts';

export function orderOf(head: Head, table: TableDefinition): Order {
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
    if (first) first.field = first.field.spanning(first.field.from, Math.max(first.field.to, field.to));
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

/** Whether two heads stand apart; in a line of text that takes a space between them. */
function areApart(left: Field, right: Field, { layout }: Head): boolean {
  return layout === 'gaps' && left.place.line === right.place.line
    ? left.to < right.from
    : !overlaps(left, right);
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
