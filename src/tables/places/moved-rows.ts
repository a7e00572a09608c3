import type { Field } from '../../recognise/field.ts';
import { addAll } from '../../text/numbers.ts';
import { withCuts } from '../readings/cut-digits.ts';
import type { FramedRow, Placement } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';
import { holds, lacksTotal, valueOf } from './row-sums.ts';

/**
 * Whether a row that the heads do not place shows that a cell is gone from it and the others have moved: its total, the
 * last cell, is blank, and the number before it is no less than all others together, or one of these is no number.
 */
export function hasMoved(row: FramedRow, placement: Placement): boolean {
  if (row.row.layout !== 'cells' || !lacksTotal(row, placement)) return false;
  const values = placement.slice(0, -1).map(valueOf);
  if (values.includes('open')) return true;
  if (!values.every((value) => typeof value === 'number')) return false;
  return values.at(-1)! > 0 && values.at(-1)! >= addAll(values.slice(0, -1));
}

/** Whether a row has as many blank cells at its end, its total's among them, as digits that ran together would leave. */
export function isWholeWhenCut(row: FramedRow, placement: Placement): boolean {
  if (row.row.layout !== 'cells' || !lacksTotal(row, placement)) return false;
  const printed = row.fields.filter(isPrinted);
  return (withCuts(printed, row.columns.length, row.sums) ?? []).length > 0;
}

/**
 * Whether the printed total of a row with blanks is not the sum of its parts, although the same cells, a column further
 * on or back, contradict nothing: labels that take one cell here and two there may have misled the frames.
 */
export function mayStandElsewhere(row: FramedRow, placement: Placement): boolean {
  const { fields, columns, sums } = row;
  const contradicts = (placed: Placement): boolean =>
    sums.some((sum) => valueOf(placed[sum.total] ?? null) !== null && holds(placed, sum) === false);
  if (row.row.layout !== 'cells' || !contradicts(placement)) return false;
  const first = startOf(row);
  const last = fields.findLastIndex(isPrinted);
  return fields.some((_, start) => {
    const window = fields.slice(start, start + columns.length);
    const isWhole = window.length === columns.length && start <= first && last < start + columns.length;
    return isWhole && !saysSame(window, placement) && !contradicts(window);
  });
}

/** Whether a row of several parts has more cells than columns, and the sums of its parts do not hold where it was put. */
export function isBesideStray({ fields, columns, sums }: FramedRow, placement: Placement): boolean {
  return (
    sums.length > 1 && fields.length > columns.length && sums.some((sum) => holds(placement, sum) === false)
  );
}

export function saysSame(a: Placement, b: Placement): boolean {
  return a.every((field, at) => textOf(field) === textOf(b[at] ?? null));
}

function textOf(field: Field | null): string {
  return field && isPrinted(field) ? field.text : '';
}

/** Where the numbers of a row begin, counted from its label. */
export function startOf({ fields }: FramedRow): number {
  return fields.findIndex(isPrinted);
}
