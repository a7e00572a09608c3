import { addAll, type FieldReading } from '../../text/numbers.ts';
import type { LogicalRow } from '../logical-row.ts';
import { isPrinted } from '../printed-fields.ts';

/**
 * Divides rows that took the numbers of further rows whose labels are printed elsewhere, as text from a PDF has it.
 * A row is divided only where its numbers are several whole rows and every one of them adds up. Where labels without
 * numbers stand before its own, none of the rows is known to be the label's.
 */
export function divideOverfull(rows: readonly LogicalRow[], width: number): LogicalRow[] {
  return rows.flatMap((row, at) => {
    const values = [...row.fields, ...row.continued].filter(isPrinted);
    if (values.length <= width || values.length % width !== 0) return [row];
    const parts = Array.from({ length: values.length / width }, (_, part) =>
      values.slice(part * width, (part + 1) * width),
    );
    if (!parts.every((part) => addsUp(part.map((field) => field.reading)))) return [row];
    const before = rows[at - 1];
    const isOneOfMany = before?.row != null && before.fields.length + before.continued.length === 0;
    const bare = parts.map((part): LogicalRow => ({
      ...row,
      row: null,
      label: '',
      place: part[0]!.place,
      line: part[0]!.place.line,
      labelIndex: -1,
      isCoveredBefore: false,
      fields: [],
      continued: part,
      by: 'label',
      isBare: true,
    }));
    if (isOneOfMany) return [{ ...row, fields: [], continued: [] }, ...bare];
    return [{ ...row, fields: [], continued: parts[0]! }, ...bare.slice(1)];
  });
}

function addsUp(readings: readonly FieldReading[]): boolean {
  const values = readings.map((reading) => (reading.kind === 'number' ? reading.value : NaN));
  return addAll(values.slice(0, -1)) === values.at(-1);
}
