import type { Field } from '../../recognise/field.ts';
import { blanksBesideSlips } from '../readings/blanks-beside-slips.ts';
import { cutsBesideSlips } from '../readings/cuts-beside-slips.ts';
import type { Doubt } from '../readings/decide.ts';
import type { FramedRow } from '../framed-row.ts';
import { ALL } from './number-row.ts';
import { isPrinted } from '../printed-fields.ts';
import type { RowReadings } from '../readings/readings.ts';

/**
 * What is left of a row whose digits were cut by their sums, beside the ways to cut them that come near these: no sum of
 * columns shows which it is. None where nobody can list them.
 */
export function withNearCuts(own: FramedRow, { kind, isCutBySum }: RowReadings, doubt: Doubt): Doubt {
  if (isCutBySum !== true || kind === 'digits') return doubt;
  const printed = own.fields.filter(isPrinted);
  return { ...doubt, readings: cutsBesideSlips(printed, own.columns.length, own.sums) ?? [] };
}

/**
 * What the columns of a row of all parts may be, where the file loses blank cells and the row has fewer numbers than
 * columns; null of any other row. Of fifteen cells each of three totals may be blank, or a little off.
 */
export function withLostBlanks({ row, fields, columns, sums }: FramedRow): Doubt | null {
  const printed = fields.filter(isPrinted);
  const isWhole = ({ text, isPiece, reading }: Field) =>
    !isPiece && !/^0\d|\d{10}/.test(text) && ['number', 'dash'].includes(reading.kind);
  if (row.layout === 'cells' || columns.length !== ALL || printed.length < 2 || !printed.every(isWhole))
    return null;
  const readings = blanksBesideSlips(printed, ALL, sums);
  return readings.length > 0 ? { readings, decidedBy: ['remedy-total'] } : null;
}
