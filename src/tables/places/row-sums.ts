import type { Field } from '../../recognise/field.ts';
import { addAll } from '../../text/numbers.ts';
import { wholeRow, type FramedRow, type Placement, type Sum } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';

/** The number of a field; null where it is blank, open where it is printed and no number. */
export function valueOf(field: Field | null): number | null | 'open' {
  if (!field) return null;
  const reading = field.reading;
  if (reading.kind === 'number') return reading.value;
  return reading.kind === 'blank' || reading.kind === 'dash' ? null : 'open';
}

/** Whether a sum holds with its blank parts as 0; null where there is nothing to hold against each other. */
export function holds(placement: Placement, { parts, total }: Sum): boolean | null {
  const values = parts.map((at) => valueOf(placement[at] ?? null));
  const sum = valueOf(placement[total] ?? null);
  if (values.includes('open') || sum === 'open') return null;
  if (values.every((value) => value === null)) return null;
  if (sum === null) return values.every((value) => value === null || value === 0) ? null : false;
  return addAll(values.map((value) => (value as number | null) ?? 0)) === sum;
}

export function addsUp(row: FramedRow): boolean {
  const whole = wholeRow(row);
  return whole !== null && row.sums.every((sum) => holds(whole, sum) !== false);
}

/** How many of the rows with a number, or a cell of a grid, for each column add up, and how many do not. */
export function wholeRowsThatAddUp(rows: readonly FramedRow[]): { holding: number; failing: number } {
  const verdicts = rows.flatMap((row) => {
    const whole = wholeRow(row) ?? cellForEach(row);
    const isTelling = whole?.some((field) => typeof valueOf(field) === 'number' && valueOf(field) !== 0);
    return whole && isTelling ? row.sums.map((sum) => holds(whole, sum)) : [];
  });
  return {
    holding: verdicts.filter((verdict) => verdict === true).length,
    failing: verdicts.filter((verdict) => verdict === false).length,
  };
}

/** The cells of a grid's row that has one for each column, blank ones among its parts. */
function cellForEach({ row, fields, columns, sums }: FramedRow): Placement | null {
  const hasTotals = sums.every(({ total }) => fields[total] && isPrinted(fields[total]));
  return row.layout === 'cells' && fields.length === columns.length && hasTotals ? fields : null;
}

/** Whether the numbers of a row stand together before its blanks, the last of them being the sum of the others. */
export function isPiled({ fields, sums }: FramedRow): boolean {
  const end = fields.findLastIndex(isPrinted) + 1;
  const start = fields.findIndex(isPrinted);
  const values = fields.slice(start, end).map(valueOf);
  if (sums.length !== 1 || values.length < 2 || values.length > sums[0]!.parts.length) return false;
  if (!values.every((value): value is number => typeof value === 'number')) return false;
  const last = values.at(-1)!;
  return last > 0 && addAll(values.slice(0, -1)) === last && end < fields.length;
}

/** Whether the one sum of a row stands last and is blank beside printed parts. */
export function lacksTotal(
  { columns, sums: [sum, ...others] }: FramedRow,
  placement: Placement | null,
): boolean {
  if (!placement || sum?.total !== columns.length - 1 || others.length > 0) return false;
  const [total, ...parts] = placement.map(valueOf).reverse();
  return total === null && parts.some((value) => value !== null);
}

/**
 * Whether `missing` blank cells at its end are all that a row lacks: the last of as many numbers as there are columns
 * before those is less than the others together, so that it is not their total.
 */
export function lacksEnd({ fields, columns, sums: [sum, ...others] }: FramedRow, missing: number): boolean {
  if (!sum || others.length > 0 || sum.total !== columns.length - 1) return false;
  const end = fields.findLastIndex(isPrinted) + 1;
  const values = fields.slice(Math.max(0, end + missing - columns.length), end).map(valueOf);
  if (values.length !== columns.length - missing || values.includes('open')) return false;
  const numbers = values.map((value) => (value as number | null) ?? 0);
  return numbers.at(-1)! < addAll(numbers.slice(0, -1));
}

/**
 * Whether two numbers or more, fewer than columns, are a sum and its parts in the order of the columns; null where that
 * cannot be asked, or all are nothing.
 */
export function hasItsSum({ fields, columns, sums: [sum, ...others] }: FramedRow): boolean | null {
  if (!sum || others.length > 0) return null;
  const values = fields.filter(isPrinted).map(valueOf);
  if (values.length < 2 || values.length >= columns.length || values.includes('open')) return null;
  const numbers = values.map((value) => (value as number | null) ?? 0);
  const total = sum.total === 0 ? numbers[0]! : sum.total === columns.length - 1 ? numbers.at(-1)! : null;
  const all = addAll(numbers);
  return total === null || all === 0 ? null : 2 * total === all;
}

/** Whether all that a row prints is one number, and that is more than nothing. */
export function isOneNumber({ fields, sums }: FramedRow): boolean {
  const printed = fields.filter(isPrinted).map(valueOf);
  return sums.length > 0 && printed.length === 1 && typeof printed[0] === 'number' && printed[0] > 0;
}
