import { addAll, readField } from '../text/numbers.ts';
import type { LogicalRow } from './logical-rows.ts';

/**
 * Divides rows that took the numbers of further rows whose labels are printed elsewhere, as text from a PDF has it.
 * A row is divided only where its numbers are several whole rows and every one of them adds up.
 */
export function divideOverfull(rows: readonly LogicalRow[], width: number): LogicalRow[] {
  return rows.flatMap((row) => {
    const values = [...row.fields, ...row.continued].filter(
      (field) => readField(field.text).kind !== 'blank',
    );
    if (values.length <= width || values.length % width !== 0) return [row];
    const parts = Array.from({ length: values.length / width }, (_, at) =>
      values.slice(at * width, (at + 1) * width),
    );
    if (!parts.every((part) => addsUp(part.map((field) => readField(field.text))))) return [row];
    return parts.map((part, at): LogicalRow => {
      if (at === 0) return { ...row, fields: [], continued: part };
      return {
        row: null,
        label: '',
        place: part[0]!.place,
        line: part[0]!.place.line,
        labelIndex: 0,
        fields: [],
        continued: part,
        by: 'label',
      };
    });
  });
}

function addsUp(readings: readonly ReturnType<typeof readField>[]): boolean {
  const values = readings.map((reading) => (reading.kind === 'number' ? reading.value : NaN));
  return addAll(values.slice(0, -1)) === values.at(-1);
}
