import type { Count } from '../../schemas/count.ts';
import type { Tables } from '../../schemas/tables.ts';

/**
 * Tables that were recognised in pictures, without the numbers that arithmetic restored: it chooses among what is printed, and
 * here nobody knows for certain what is.
 */
export function withoutRestored(tables: Tables): Tables {
  const restored = (count: Count): Count => {
    if (count.status !== 'reconstructed') return count;
    const { decidedBy: _, value, ...rest } = count;
    return { ...rest, value: null, status: 'unreadable', candidates: [value!] };
  };
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows).map(([row, columns]) => [
          row,
          Object.fromEntries(Object.entries(columns).map(([column, count]) => [column, restored(count)])),
        ]),
      ),
    ]),
  ) as Tables;
}
