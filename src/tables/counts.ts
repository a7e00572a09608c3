import type { Point } from 'unist';
import type { Count } from '../schemas/count.ts';
import { placeOf } from '../schemas/place.ts';
import { inWanYuan } from '../text/numbers.ts';
import type { DecidedColumn } from './decide.ts';

/** A column of things that are counted cannot print a fraction: such a number is two that were glued together. */
export function refuseFraction(decided: DecidedColumn, unit: string): DecidedColumn {
  if (unit === '万元' || decided.value === null || Number.isInteger(decided.value)) return decided;
  return { ...decided, value: null, status: 'unreadable' };
}

/** A decided column as a public count. `point` is where it is printed, `unit` the column's own. */
export function countOf(decided: DecidedColumn, point: Point, unit: string): Count {
  const value =
    decided.value === null || unit !== '万元' ? decided.value : inWanYuan(decided.value, decided.unit);
  return {
    value,
    status: decided.status,
    ...(decided.raw !== undefined && decided.raw !== String(value) && decided.raw !== ''
      ? { raw: decided.raw }
      : {}),
    place: placeOf(point),
    ...(decided.decidedBy ? { decidedBy: decided.decidedBy } : {}),
    ...(decided.candidates ? { candidates: decided.candidates } : {}),
    ...(decided.note ? { note: decided.note } : {}),
  };
}
