import type { Field } from '../../recognise/field.ts';
import { addAll } from '../../text/numbers.ts';
import type { Sum } from '../framed-row.ts';
import { columnOf, type ReadColumn, type Reading } from '../read-column.ts';

/** More readings than this say that nothing can be told. */
const MOST_READINGS = 4000;
/** More steps than this are given up. */
const MOST_STEPS = 100_000;

const BLANK: ReadColumn = { value: null, status: 'blank' };

/**
 * Every way to lay numbers whose blank cells were lost over the columns of a row: whole, in their order, and so that
 * each sum has its total and holds with blanks as 0. Where only one number is printed for a sum, no sum tells its
 * place, and all of them are given. None where the ways are too many.
 */
export function withBlanks(fields: readonly Field[], columns: number, sums: readonly Sum[]): Reading[] {
  const blocks = blocksOf(columns, sums);
  if (!blocks || fields.length >= columns) return [];
  const values = fields.map(({ reading }) =>
    reading.kind === 'number' ? reading.value : reading.kind === 'dash' ? 0 : null,
  );
  if (values.includes(null)) return [];
  const printed = fields.map(columnOf);
  const readings: Reading[] = [];
  let steps = 0;
  const place = (block: number, from: number, done: readonly ReadColumn[]): void => {
    if (++steps > MOST_STEPS || readings.length > MOST_READINGS) return;
    if (block === blocks.length) {
      if (from === fields.length) readings.push([...done]);
      return;
    }
    const { size, total } = blocks[block]!;
    const room = blocks.slice(block + 1).reduce((sum, next) => sum + next.size, 0);
    for (
      let count = Math.max(0, fields.length - from - room);
      count <= Math.min(size, fields.length - from);
      count++
    ) {
      const laid = values.slice(from, from + count);
      // Zeros add up wherever they stand: they do not show which of them is the total.
      const isTelling = count > 1 && laid.some((value) => value !== 0);
      for (const slots of choose(size, count)) {
        if (isTelling) {
          const at = slots.indexOf(total);
          if (at < 0 || addAll(laid.toSpliced(at, 1) as number[]) !== laid[at]) continue;
        }
        const own: ReadColumn[] = Array.from({ length: size }, () => BLANK);
        slots.forEach((slot, at) => (own[slot] = printed[from + at]!));
        place(block + 1, from + count, [...done, ...own]);
      }
    }
  };
  place(0, 0, []);
  return steps > MOST_STEPS || readings.length > MOST_READINGS ? [] : readings;
}

/** The stretches of columns that the sums divide a row into; null where columns belong to none or sums overlap. */
export function blocksOf(columns: number, sums: readonly Sum[]): { size: number; total: number }[] | null {
  const blocks: { size: number; total: number }[] = [];
  let next = 0;
  const sorted = [...sums].sort((a, b) => Math.min(a.total, ...a.parts) - Math.min(b.total, ...b.parts));
  for (const { parts, total } of sorted) {
    const own = [...parts, total].sort((a, b) => a - b);
    if (own.some((at, index) => at !== next + index)) return null;
    blocks.push({ size: own.length, total: total - next });
    next += own.length;
  }
  return next === columns && blocks.length > 0 ? blocks : null;
}

/** The ways to choose so many of the first numbers, in order. They are kept, so nobody may change them. */
export function choose(size: number, count: number): readonly (readonly number[])[] {
  const counts = (chosen[size] ??= []);
  return (counts[count] ??= chooseFrom(0, size, count));
}

const chosen: number[][][][] = [];

function chooseFrom(from: number, size: number, count: number): number[][] {
  if (count === 0) return [[]];
  const ways: number[][] = [];
  for (let first = from; first <= size - count; first++) {
    for (const rest of chooseFrom(first + 1, size, count - 1)) ways.push([first, ...rest]);
  }
  return ways;
}
