import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { groupOf, type HeadWords, type SeenColumn } from './seen-columns.ts';

/** The orders that a stream of heads allows, of which each stands by itself. */
export function streamOrders(
  head: HeadWords,
  seen: readonly SeenColumn[],
  table: TableDefinition,
): SeenColumn[][] {
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
