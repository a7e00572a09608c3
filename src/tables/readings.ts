import type { Point } from 'unist';
import type { Field } from '../recognise/tables.ts';
import type { CountStatus } from '../schemas/count.ts';
import { readField, type FieldReading } from '../text/numbers.ts';

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

/** How a row's fields can be laid over its columns. */
export interface RowReadings {
  /** exact: one field a column. overlong: more numbers than columns. short: fewer fields than columns. */
  kind: 'exact' | 'overlong' | 'short';
  readings: Reading[];
}

/** Where the full rows of a table print their values, counted from the label. */
export interface Alignment {
  /** Index of the first value among the fields behind the label. */
  start: number;
  /** Number of fields behind the label. */
  length: number;
}

const MOST_READINGS = 400;

/**
 * Every way to lay the fields behind a row's label over its columns. Where there is one number a column, or where
 * the full rows of the table show the place of each column, there is just one.
 */
export function readingsOf(
  fields: readonly Field[],
  columns: number,
  alignment: Alignment | null,
): RowReadings {
  const read = fields.map((field) => ({ field, reading: readField(field.text) }));
  const filled = read.filter(({ reading }) => reading.kind !== 'blank');
  const isNumber = ({ reading }: { reading: FieldReading }) => reading.kind === 'number';
  if (filled.length === columns && filled.every(isNumber)) return exact(filled);
  if (filled.length > columns) {
    return { kind: 'overlong', readings: choose(filled, columns).map((chosen) => chosen.map(columnOf)) };
  }
  const window = windowOf(read.length, columns, alignment);
  if (window !== null) {
    const inside = read.slice(window, window + columns);
    if (filled.every((field) => inside.includes(field))) return exact(inside);
  }
  if (filled.length === columns) return exact(filled);
  if (filled.length === columns - 1 && filled.every(isNumber))
    return { kind: 'short', readings: withOneMissing(filled) };
  return { kind: 'short', readings: [] };
}

type ReadFieldPair = { field: Field; reading: FieldReading };

function exact(fields: readonly ReadFieldPair[]): RowReadings {
  return { kind: 'exact', readings: [fields.map(columnOf)] };
}

/** The start of the value columns: where full rows have it, or the only place where they fit. */
function windowOf(length: number, columns: number, alignment: Alignment | null): number | null {
  if (alignment && alignment.length === length) return alignment.start;
  return length === columns ? 0 : null;
}

function columnOf({ field, reading }: ReadFieldPair): ReadColumn {
  const place = field.place;
  const raw = field.text;
  switch (reading.kind) {
    case 'number': {
      const { value, unit, note } = reading;
      return { value, status: 'printed', raw, place, ...(unit ? { unit } : {}), ...(note ? { note } : {}) };
    }
    case 'blank':
      return { value: null, status: 'blank', raw: '', place };
    case 'dash':
      return { value: null, status: 'dash', raw, place };
    case 'text':
      return { value: null, status: 'unreadable', raw, place };
  }
}

/** All ways to keep `count` of the fields in their order; readings that differ only in which twin was left out are one. */
function choose(fields: readonly ReadFieldPair[], count: number): ReadFieldPair[][] {
  let chosen: ReadFieldPair[][] = [[]];
  fields.forEach((field, index) => {
    const needed = (have: number) => count - have;
    const left = fields.length - index - 1;
    chosen = chosen.flatMap((prefix) => [
      ...(prefix.length < count ? [[...prefix, field]] : []),
      ...(needed(prefix.length) <= left ? [prefix] : []),
    ]);
    chosen = distinct(chosen).slice(0, MOST_READINGS);
  });
  return chosen.filter((prefix) => prefix.length === count);
}

function distinct(lists: ReadFieldPair[][]): ReadFieldPair[][] {
  return [...new Map(lists.map((list) => [list.map(({ field }) => field.text).join('\t'), list])).values()];
}

/** The row with one unprinted value at each possible place; the solver finds the value. */
function withOneMissing(fields: readonly ReadFieldPair[]): Reading[] {
  const columns = fields.map(columnOf);
  return Array.from({ length: columns.length + 1 }, (_, at) => [
    ...columns.slice(0, at),
    { value: null, status: 'reconstructed' as const },
    ...columns.slice(at),
  ]);
}
