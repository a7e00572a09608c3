import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { isBeforeOthers, rowOrders } from './row-orders.ts';
import { groupOf, type HeadWords, type SeenColumn } from './seen-columns.ts';
import { streamOrders } from './stream-orders.ts';

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
