import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { labelKey } from '../label-keys.ts';
import { groupOf, type HeadWords, type SeenColumn } from './seen-columns.ts';

const APPLICANTS = '申请人情况';

export function rowOrders(
  head: HeadWords,
  seen: readonly SeenColumn[],
  table: TableDefinition,
): SeenColumn[][] {
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
export function isBeforeOthers(
  { words, rowOf }: HeadWords,
  { at }: SeenColumn,
  others: readonly number[],
): boolean {
  const all = words.findIndex((text) => labelKey(text) === labelKey(APPLICANTS));
  const beside = [...others, all].find((other) => other >= 0 && rowOf[other] === rowOf[at]);
  return beside !== undefined && at < beside;
}
