import type { Field } from '../../recognise/field.ts';
import { addAll } from '../../text/numbers.ts';
import type { Sum } from '../framed-row.ts';
import { columnOf, type ReadColumn, type Reading } from '../read-column.ts';

/** No office counts so much of anything that it takes more digits. */
export const MOST_DIGITS = 9;

/** More readings than this say that nothing can be told. */
const MOST_READINGS = 4000;
/** More steps than this are given up. */
const MOST_STEPS = 100_000;

/** A number cut out of a field: its characters from `from` to `to`. */
interface Piece {
  field: number;
  from: number;
  to: number;
}

/**
 * Whether digits can be told apart without a sum: a 0 before other digits is a number by itself, and with as many numbers
 * as columns none of these is blank. 043 below three heads may be 0 and 43.
 */
export function areForced(fields: readonly Field[], columns: number): boolean {
  return fields.length < columns && fields.flatMap(leastPieces).length === columns;
}

/**
 * The numbers of digits of which these can be told apart, the last of them being an amount of money: 02063.5667 is 0 and
 * 2063.5667. Null where another has a point, or anything else stands among them.
 */
export function forcedAmount(fields: readonly Field[], columns: number): Reading | null {
  const pieces = fields.flatMap((field) => leastPieces(field).map((piece) => field.withText(piece)));
  const isAmount = pieces.every(
    ({ text }, at) => /^\d+$/.test(text) || (at === columns - 1 && /^\d+\.\d+$/.test(text)),
  );
  return isAmount && areForced(fields, columns) ? pieces.map(columnOf) : null;
}

/** The fewest numbers that digits can be, none with a needless 0: each 0 before another digit is one. */
function leastPieces({ text }: Field): string[] {
  const digits = text.normalize('NFKC').trim();
  const zeros = /^0*(?=\d)/.exec(digits)?.[0] ?? '';
  return [...zeros, digits.slice(zeros.length)];
}

/**
 * Every way to cut digits that run together into one number a column, without leading zeros, so that each sum holds;
 * null where other characters stand among them or the ways are too many. They are cut from the end, where totals stand: a
 * total bounds its parts.
 */
export function withCuts(fields: readonly Field[], columns: number, sums: readonly Sum[]): Reading[] | null {
  if (fields.length >= columns) return null;
  const texts = fields.map((field) => field.text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s/g, ''));
  if (!texts.every((text) => /^\d+$/.test(text) && text.length <= columns * MOST_DIGITS)) return null;
  const before = texts.map((_, at) => texts.slice(0, at).reduce((length, text) => length + text.length, 0));
  const isPart = sums.flatMap(({ parts }) => parts);
  const starts = new Map(sums.map((sum) => [Math.min(sum.total, ...sum.parts), sum]));
  const totalOf = new Map(sums.flatMap((sum) => sum.parts.map((part) => [part, sum.total] as const)));
  const slipOf = new Map(sums.map(({ total, slip = 0 }) => [total, slip]));
  /** Whether all columns up to this one are parts of one sum. */
  const isAlone = Array.from({ length: columns }, (_, column) =>
    sums.some((sum) => sum.parts.filter((at) => at <= column).length === column + 1),
  );
  const slips = Array.from(
    { length: columns },
    (_, column) => sums.find((sum) => sum.parts.includes(column))?.slip ?? 0,
  );
  const cuts: Piece[][] = [];
  const values: number[] = Array.from({ length: columns }, () => 0);
  const pieces: Piece[] = Array.from({ length: columns });
  /** Whether so many digits can be parts up to this column that add up to `left`, as far as their number tells. */
  const canAddUp = (column: number, digits: number, left: number): boolean => {
    const parts = column + 1;
    return (
      !isAlone[column]! ||
      (digits <= parts * String(left).length && left - 2 * slips[column]! < parts * 10 ** (digits - column))
    );
  };
  /** What the parts of the sum with this total behind it have been cut to. */
  const cutBehind = (total: number): number =>
    addAll(
      sums
        .flatMap((sum) => (sum.total === total ? sum.parts.filter((at) => at > total) : []))
        .map((at) => values[at]!),
    );
  let steps = 0;
  /** Cuts the columns before `column` out of what stands before `end` in `field`; `left` is what parts may still be. */
  const cut = (column: number, field: number, end: number, left: number): void => {
    if (++steps > MOST_STEPS || cuts.length > MOST_READINGS) return;
    const sum = starts.get(column + 1);
    if (sum && Math.abs(addAll(sum.parts.map((at) => values[at]!)) - values[sum.total]!) > (sum.slip ?? 0))
      return;
    if (column < 0) {
      if (field < 0) cuts.push([...pieces]);
      return;
    }
    if (field < 0 || before[field]! + end < column + 1) return;
    const text = texts[field]!;
    const total = totalOf.get(column);
    const isBounded = total !== undefined && total > column;
    const most = isBounded ? left : Infinity;
    if (isBounded && !canAddUp(column, before[field]! + end, left)) return;
    for (let from = end - 1; from >= 0 && end - from <= MOST_DIGITS; from--) {
      if (text[from] === '0' && from < end - 1) continue;
      const value = Number(text.slice(from, end));
      if (value > most) break;
      values[column] = value;
      pieces[column] = { field, from, to: end };
      const rest = isPart.includes(column)
        ? isBounded
          ? left - value
          : left
        : value + (slipOf.get(column) ?? 0) - cutBehind(column);
      if (from > 0) cut(column - 1, field, from, rest);
      else cut(column - 1, field - 1, texts[field - 1]?.length ?? 0, rest);
    }
  };
  cut(columns - 1, texts.length - 1, texts.at(-1)?.length ?? 0, Infinity);
  if (steps > MOST_STEPS || cuts.length > MOST_READINGS) return null;
  return cuts.map((own) =>
    own.map(({ field, from, to }): ReadColumn => {
      return columnOf(fields[field]!.withText(texts[field]!.slice(from, to)));
    }),
  );
}
