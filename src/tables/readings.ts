import type { Point } from 'unist';
import type { Field } from '../recognise/tables.ts';
import type { CountStatus } from '../schemas/count.ts';
import { readField, type FieldReading } from '../text/numbers.ts';
import type { Alignment } from './alignment.ts';
import { layOut } from './lay-out.ts';

/** One column of a row under one way of reading the row. */
export interface ReadColumn {
  value: number | null;
  status: CountStatus;
  /** What is printed there; absent for a value that no field prints. */
  raw?: string;
  unit?: string;
  note?: string;
  place?: Point;
}

/** One way to lay a row's fields over its columns. */
export type Reading = ReadColumn[];

/** A field with what it says. */
export interface ReadField {
  field: Field;
  reading: FieldReading;
}

/** How a row's fields can be laid over its columns. */
export interface RowReadings {
  /** exact: one field a column. overlong: more numbers than columns. short: fewer, or numbers run together. */
  kind: 'exact' | 'overlong' | 'short';
  readings: Reading[];
}

/**
 * Every way to lay a row's fields over its columns. Where there is one number a column, or where the full rows of the
 * table show the place of each column, there is just one. `continued` are fields of further lines.
 */
export function readingsOf(
  fields: readonly Field[],
  continued: readonly Field[],
  columns: number,
  alignment: Alignment | null,
): RowReadings {
  const own = fields.map(read);
  const filled = [...own, ...continued.map(read)].filter(({ reading }) => reading.kind !== 'blank');
  const isWhole = filled.every(({ reading }) => reading.kind !== 'run');
  const span = continued.length === 0 ? printedSpan(own) : filled;
  if (filled.length === columns && span.length > columns) {
    // A blank among the numbers beside as many numbers as columns: one of these is the stray, or the blank is.
    return { kind: 'overlong', readings: layOut(span, columns) };
  }
  if (
    filled.length === columns &&
    isWhole &&
    (filled.every(isNumber) || fields.length + continued.length === columns)
  ) {
    return exact(filled);
  }
  if (continued.length === 0 && isWhole) {
    const inside =
      alignment?.length === own.length ? own.slice(alignment.start, alignment.start + columns) : [];
    if (inside.length === columns && filled.every((field) => inside.includes(field))) return exact(inside);
    if (filled.length === columns) return exact(filled);
    if (filled.length === 0 && own.length >= columns) return exact(own.slice(0, columns));
  }
  const kind = filled.length > columns ? 'overlong' : 'short';
  return { kind, readings: layOut(filled, columns) };
}

/** The fields from the first printed one to the last. */
function printedSpan(fields: readonly ReadField[]): readonly ReadField[] {
  const isPrinted = ({ reading }: ReadField) => reading.kind !== 'blank';
  return fields.slice(fields.findIndex(isPrinted), fields.findLastIndex(isPrinted) + 1);
}

/** A field as a column. */
export function columnOf({ field, reading }: ReadField): ReadColumn {
  const { place, text: raw } = field;
  switch (reading.kind) {
    case 'number': {
      const { value, unit, note } = reading;
      return { value, status: 'printed', raw, place, ...(unit ? { unit } : {}), ...(note ? { note } : {}) };
    }
    case 'blank':
      return { value: null, status: 'blank', raw: '', place };
    case 'dash':
      return { value: null, status: 'dash', raw, place };
    case 'run':
    case 'text':
      return { value: null, status: 'unreadable', raw, place };
  }
}

function read(field: Field): ReadField {
  return { field, reading: readField(field.text) };
}

function isNumber({ reading }: ReadField): boolean {
  return reading.kind === 'number';
}

function exact(fields: readonly ReadField[]): RowReadings {
  return { kind: 'exact', readings: [fields.map(columnOf)] };
}
