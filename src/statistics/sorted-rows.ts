import { BY_CODE, type Sort } from './comparison-selection.ts';
import type { ComparisonRow, ComparisonColumn } from './comparison-table.ts';

/** Rows by the numbers of a column, those without one last; by agency where it is no column. */
export function sortRows(
  rows: readonly ComparisonRow[],
  columns: readonly ComparisonColumn[],
  sort: Sort,
): readonly ComparisonRow[] {
  const direction = sort.descending ? -1 : 1;
  if (sort.column === BY_CODE.column) return sort.descending ? [...rows].reverse() : rows;
  const index = columns.findIndex((column) => column.key === sort.column);
  if (index < 0) return rows;
  const value = (row: ComparisonRow): number | null => {
    const cell = row.cells[index];
    return cell && 'value' in cell ? cell.value : null;
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (left - right) * direction;
  });
}
