import type { Point } from 'unist';
import type { Count } from '../schemas/count.ts';
import { placeOf } from '../schemas/place.ts';
import { inWanYuan, isMoney } from '../text/numbers.ts';
import type { ColumnDefinition } from '../vocabulary/table-definition.ts';
import type { DecidedColumn } from './readings/decide.ts';
import { SIGNED } from './readings/signed-digits.ts';
import type { PrintedUnit } from './heads/units.ts';

/** The unit of money in which the archive holds amounts, and which the form asks for. */
const WAN_YUAN = '万元';

/** No office counts so many of anything: such digits are several numbers. */
const MOST = 999_999_999;

/** A point before three noughts parts thousands, or a fraction of none: 12.000. */
const THOUSANDS = /^[^\d]?[1-9]\d{0,2}\.000(?!\d)/;

/** By how many more than the year before, and not how many. */
const INCREASE = /^增/u;

/**
 * Refuses numbers that a column cannot print: a fraction of what is counted, which is two numbers glued together, or may be thousands; less
 * than nothing where no change is counted, for a dash before a number may be one for none, or an increase; money where something is
 * counted, and the other way round; an amount whose unit is none that is known.
 */
export function refuse(
  decided: DecidedColumn,
  { key, unit }: Pick<ColumnDefinition, 'key' | 'unit'>,
  printed: PrintedUnit | null,
): DecidedColumn {
  if (decided.value === null) return decided;
  const isAmount = unit === WAN_YUAN;
  const isOdd = isAmount
    ? decided.unit !== undefined && !isMoney(decided.unit)
    : !Number.isInteger(decided.value) ||
      THOUSANDS.test(decided.raw?.normalize('NFKC') ?? '') ||
      decided.value > MOST ||
      (decided.unit !== undefined && isMoney(decided.unit));
  const isChange = (decided.value < 0 || INCREASE.test(decided.raw ?? '')) && key !== SIGNED;
  const isUnknown = isAmount && !decided.unit && printed !== null && 'unknown' in printed;
  return isOdd || isChange || isUnknown ? { ...decided, value: null, status: 'unreadable' } : decided;
}

/** An amount in the unit that the head, the caption or the label prints, where the cell itself prints none. */
export function withUnit(decided: DecidedColumn, unit: string, printed: PrintedUnit | null): DecidedColumn {
  if (unit !== WAN_YUAN || decided.value === null || decided.unit || !printed || !('unit' in printed))
    return decided;
  if (printed.unit === WAN_YUAN) return decided;
  return { ...decided, unit: printed.unit, raw: `${decided.raw ?? decided.value}${printed.unit}` };
}

/** A decided column as a public count. `point` is where it is printed, `unit` the column's own. */
export function countOf(decided: DecidedColumn, point: Point, unit: string): Count {
  const value =
    decided.value === null || unit !== WAN_YUAN ? decided.value : inWanYuan(decided.value, decided.unit);
  const { status, raw, decidedBy, candidates, note } = decided;
  const count: Count = { value, status };
  if (raw !== undefined && raw !== '' && raw !== String(value)) count.raw = raw;
  count.place = placeOf(point);
  if (decidedBy) count.decidedBy = decidedBy;
  if (candidates) count.candidates = candidates;
  if (note) count.note = note;
  return count;
}
