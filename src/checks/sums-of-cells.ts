import { groupBy } from '../text/group-by.ts';
import { BALANCE_ROWS, PRINTED_SUMS, type PrintedSum } from '../vocabulary/printed-sums.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';

/** The printed sums by the cell of their total. */
export const byTotal = groupBy(PRINTED_SUMS, ({ total }) => total);
/** The printed sums by the cells that are added up in them. */
export const byPart = groupByParts();
/** Each cell that is added up, with the sums, and the column of the balance, that it is part of. */
export const sumsOf = withBalance();

function groupByParts(): Map<string, PrintedSum[]> {
  const sums = new Map<string, PrintedSum[]>();
  for (const sum of PRINTED_SUMS) {
    for (const part of sum.parts) sums.set(part, [...(sums.get(part) ?? []), sum]);
  }
  return sums;
}

function withBalance(): Map<string, (PrintedSum | string)[]> {
  const sums = new Map<string, (PrintedSum | string)[]>(byPart);
  for (const { key } of REQUESTS.columns) {
    for (const row of BALANCE_ROWS) {
      const cell = cellId('requests', row, key);
      if (row !== 'totalDisposed') sums.set(cell, [...(sums.get(cell) ?? []), key]);
    }
  }
  return sums;
}
