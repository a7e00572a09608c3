import type { Point } from 'unist';
import type { Field } from '../recognise/field.ts';
import type { CountStatus } from '../schemas/count.ts';

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

/** Readings with the same values are one, whichever printed field is the stray. */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  if (readings.length < 2) return [...readings];
  return [
    ...new Map(
      readings.map((reading) => [reading.map(({ value, status }) => value ?? status).join(), reading]),
    ).values(),
  ];
}

/** A field as a column. */
export function columnOf({ text: raw, place, isShared, reading }: Field): ReadColumn {
  if (isShared) return { value: null, status: 'unreadable', raw, place };
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
