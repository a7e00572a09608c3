import { addAll } from '../text/numbers.ts';
import type { Sum } from './framed-row.ts';
import { columnOf, type ReadColumn, type ReadField, type Reading } from './read-column.ts';

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
export function withBlanks(fields: readonly ReadField[], columns: number, sums: readonly Sum[]): Reading[] {
  const blocks = blocksOf(columns, sums);
  if (!blocks || fields.length >= columns) return [];
  const values = fields.map(({ reading }) =>
    reading.kind === 'number' ? reading.value : reading.kind === 'dash' ? 0 : null,
  );
  if (values.includes(null)) return [];
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
      for (const slots of choose(size, count)) {
        // Zeros add up wherever they stand: they do not show which of them is the total.
        const isTelling = count > 1 && values.slice(from, from + count).some((value) => value !== 0);
        if (isTelling && !slots.includes(total)) continue;
        const laid = slots.map((slot, at) => ({ slot, value: values[from + at]! }));
        const parts = addAll(laid.filter(({ slot }) => slot !== total).map(({ value }) => value));
        if (isTelling && parts !== laid.find(({ slot }) => slot === total)!.value) continue;
        const own: ReadColumn[] = Array.from({ length: size }, () => BLANK);
        slots.forEach((slot, at) => (own[slot] = columnOf(fields[from + at]!)));
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

/** The ways to choose so many of the first numbers, in order. */
export function choose(size: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const ways: number[][] = [];
  for (let first = from; first <= size - count; first++) {
    for (const rest of choose(size, count - 1, first + 1)) ways.push([first, ...rest]);
  }
  return ways;
}
