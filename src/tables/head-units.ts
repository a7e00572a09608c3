import type { PrintedTable } from '../recognise/tables.ts';
import type { Reading } from './readings.ts';

const UNIT = /单位[:：]?\s*(亿元|万元|元)/;

/**
 * The unit of money that the nearest head above a line prints; null where none does. The form asks for 万元, but heads
 * with 元 are seen.
 */
export function headUnits(printed: PrintedTable): (line: number) => string | null {
  const heads = printed.rows.flatMap(({ line, fields }) => {
    const unit = UNIT.exec(fields.map((field) => field.text.normalize('NFKC')).join(' '))?.[1];
    return unit ? [{ line, unit }] : [];
  });
  return (line) => heads.findLast((head) => head.line <= line)?.unit ?? null;
}

/** A reading whose amounts of money have the head's unit where the cell prints none. */
export function withUnit(reading: Reading, columns: readonly string[], unit: string | null): Reading {
  if (unit === null || unit === '万元') return reading;
  return reading.map((column, at) =>
    columns[at] === 'amount' && column.value !== null && !column.unit
      ? { ...column, unit, raw: `${column.raw ?? column.value}${unit}` }
      : column,
  );
}
