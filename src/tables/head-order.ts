import type { TableDefinition } from '../vocabulary/table-definition.ts';
import type { Field, PrintedRow } from '../recognise/printed.ts';
import { labelKey } from './labels.ts';

/** A column as the head of a block names it, and where it stands. */
export interface HeadColumn {
  key: string;
  field: Field;
}

/** A column that a head names, with the place of its words among all that the head prints. */
export interface SeenColumn {
  at: number;
  column: HeadColumn;
}

/** What a head prints: the words of its fields, and the printed row of each. */
export interface HeadWords {
  layout: PrintedRow['layout'];
  words: readonly string[];
  rowOf: readonly number[];
}

/** 法人或其他组织: the head of the five columns between 自然人 and 总计; 申请人情况: of all but 总计. */
export const GROUP = '法人或其他组织';
const APPLICANTS = '申请人情况';

/**
 * The orders of columns that heads allow which stand one below the other, the likeliest first: those under 法人或其他组织 take
 * its place, and 总计 stands where it does beside 自然人, 法人或其他组织 or 申请人情况 in its own row. None where nobody can tell
 * an order.
 */
export function stackedOrders(
  head: HeadWords,
  seen: readonly SeenColumn[],
  table: TableDefinition,
): SeenColumn[][] {
  return head.layout === 'flow' ? streamOrders(head, seen, table) : rowOrders(head, seen, table);
}

/** The orders that a stream of heads allows, of which each stands by itself. */
function streamOrders(head: HeadWords, seen: readonly SeenColumn[], table: TableDefinition): SeenColumn[][] {
  const inside = table.columns.length - 2;
  const total = table.columns.at(-1)!.key;
  const isTotal = ({ column }: SeenColumn) => column.key === total;
  const isFlat = isTotal(seen[0]!) || isTotal(seen.at(-1)!);
  const group = groupOf(head);
  const before = seen.filter(({ at }) => at < group).length;
  const tops = seen.slice(0, -inside);
  // Without the head that stands above five of them, 总计 behind the first stands behind all: its head is read before theirs.
  const at = group < 0 ? (isTotal(seen[1]!) ? 1 : null) : before <= tops.length ? before : null;
  const nested =
    at === null || seen.slice(-inside).some(isTotal)
      ? []
      : [[...tops.slice(0, at), ...seen.slice(-inside), ...tops.slice(at)]];
  const isAsPrinted = group < 0 || before === 0 || before > tops.length || isFormOrder(seen, table);
  const flat = isFlat && isAsPrinted ? [[...seen]] : [];
  // Beside 申请人情况 the head 总计 is read before all others wherever it stands.
  const withTotalBehind = (order: SeenColumn[]) => [...order.slice(1), order[0]!];
  return [
    ...nested.flatMap((order) => (isTotal(order[0]!) ? [withTotalBehind(order), order] : [order])),
    ...flat.flatMap((order) => (isTotal(order[0]!) ? [order, withTotalBehind(order)] : [order])),
  ];
}

/** Whether heads are read in the form's own order: 总计 then stands behind the others, in whichever row. */
function isFormOrder(seen: readonly SeenColumn[], table: TableDefinition): boolean {
  return seen.every(({ column }, at) => column.key === table.columns[at]?.key);
}

function rowOrders(head: HeadWords, seen: readonly SeenColumn[], table: TableDefinition): SeenColumn[][] {
  const { rowOf } = head;
  const group = groupOf(head);
  const inside = table.columns.length - 2;
  if (group < 0) {
    const rows = [...Map.groupBy(seen, ({ at }) => rowOf[at]).values()];
    const [tops, below, ...others] = rows;
    const isTotalBehind = tops?.at(-1)?.column.key === table.columns.at(-1)!.key;
    if (rows.length === 1) return [[...seen]];
    return isTotalBehind && tops.length === 2 && below!.length === inside && others.length === 0
      ? [[tops[0]!, ...below!, tops[1]!]]
      : [];
  }
  const names = [table.columns[0]!.key, table.columns.at(-1)!.key];
  const lower = seen.filter(({ at }) => rowOf[at]! > rowOf[group]!);
  const under =
    lower.length === inside
      ? lower
      : seen.filter(({ at, column }) => at > group && !names.includes(column.key));
  const tops = seen.filter((column) => !under.includes(column));
  const [first, second] = tops;
  if (!first || !second || under.length !== inside || tops.length !== 2) return [];
  const beside = (a: number, b: number) => a >= 0 && rowOf[a] === rowOf[b];
  if (beside(group, first.at) && beside(group, second.at))
    return [
      [
        { at: group, columns: under },
        { at: first.at, columns: [first] },
        { at: second.at, columns: [second] },
      ]
        .sort((a, b) => a.at - b.at)
        .flatMap(({ columns }) => columns),
    ];
  const isTotal = ({ column }: SeenColumn) => column.key === names[1];
  if (!tops.some(isTotal)) return [];
  const [last, other] = isTotal(first) ? [first, second] : [second, first];
  const isOtherFirst = other.at < group || !beside(group, other.at);
  const applicants = isOtherFirst ? [other, ...under] : [...under, other];
  return isBeforeOthers(head, last, [other.at, group]) ? [[last, ...applicants]] : [[...applicants, last]];
}

/** Whether 总计 stands before what else its own row of heads prints: others, or 申请人情况 above these. */
function isBeforeOthers({ words, rowOf }: HeadWords, { at }: SeenColumn, others: readonly number[]): boolean {
  const all = words.findIndex((text) => labelKey(text) === labelKey(APPLICANTS));
  const beside = [...others, all].find((other) => other >= 0 && rowOf[other] === rowOf[at]);
  return beside !== undefined && at < beside;
}

/**
 * The columns of a head that names just some of the form's, as they follow each other where 总计 stands behind the others
 * unless its own row shows it before them.
 */
export function partialOrder(
  head: HeadWords,
  seen: readonly SeenColumn[],
  table: TableDefinition,
): SeenColumn[] {
  const total = seen.find(({ column }) => column.key === table.columns.at(-1)!.key);
  if (!total) return [...seen];
  const others = seen.filter((column) => column !== total);
  const tops = [groupOf(head), ...others.map(({ at }) => at)].filter((at) => at >= 0);
  const isFirst = head.layout !== 'flow' && isBeforeOthers(head, total, tops);
  return isFirst ? [total, ...others] : [...others, total];
}

function groupOf({ words }: HeadWords): number {
  return words.findIndex((text) => labelKey(text) === labelKey(GROUP));
}
