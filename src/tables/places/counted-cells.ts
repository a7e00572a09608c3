import type { FramedRow } from '../framed-row.ts';

/** So many rows are set unevenly by no chance. */
const FEW_UNEVEN = 3;

/**
 * The sources whose cells are to be counted and not measured: each row has one for each of its columns, and several have cells
 * that are wider or narrower than their heads. There two numbers below one head belong to two columns.
 */
export function countedSources(rows: readonly FramedRow[]): ReadonlySet<number> {
  const filled = rows.filter(({ fields }) => fields.length > 0);
  return new Set(
    [...Map.groupBy(filled, ({ row }) => row.source)].flatMap(([source, own]) => {
      const hasAll = own.every(
        ({ row, fields, columns }) => row.layout === 'cells' && fields.length === columns.length,
      );
      return hasAll && own.filter(isUneven).length >= FEW_UNEVEN ? [source] : [];
    }),
  );
}

/** Whether some cell of a row does not reach from one end of its head to the other. */
function isUneven({ row, fields, head, columns }: FramedRow): boolean {
  if (!head?.isAligned || head.source !== row.source) return false;
  return fields.some(({ from, to }, at) => {
    const above = head.columns.find(({ key }) => key === columns[at])?.field;
    return above !== undefined && (above.from !== from || above.to !== to);
  });
}
