import { BY_CODE, type Sort } from '../../statistics/comparison-selection.ts';

/** What pressing the head of a column makes of an order: numbers first from the largest, then from the smallest, then by code again. */
export function nextSort(sort: Sort, key: string): Sort {
  if (key === BY_CODE.column) return { column: key, descending: sort.column === key && !sort.descending };
  if (sort.column !== key) return { column: key, descending: true };
  return sort.descending ? { column: key, descending: false } : BY_CODE;
}
