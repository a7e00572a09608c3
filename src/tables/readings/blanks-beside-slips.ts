import type { Field } from '../../recognise/field.ts';
import { addAll } from '../../text/numbers.ts';
import { blocksOf, choose } from './collapsed.ts';
import { SLIP } from './cuts-beside-slips.ts';
import type { Sum } from '../framed-row.ts';
import { columnOf, type ReadColumn, type Reading } from '../read-column.ts';

const BLANK: ReadColumn = { value: null, status: 'blank' };

/** A way to lay so many of the numbers over the columns of one sum. */
interface Part {
  columns: ReadColumn[];
  count: number;
}

/**
 * What each column may be where numbers whose blank cells were lost are laid over columns, whole and in their order, so
 * that every sum whose total is printed nearly holds: no sum of columns shows that it is right. The readings together say
 * of every column all that it may be; the columns of one reading need not be possible together. Empty where the columns
 * are no blocks of sums, or no way is left.
 */
export function blanksBesideSlips(
  fields: readonly Field[],
  columns: number,
  sums: readonly Sum[],
): Reading[] {
  const blocks = blocksOf(columns, sums);
  if (!blocks || fields.length >= columns) return [];
  const values = fields.map(({ reading }) =>
    reading.kind === 'number' ? reading.value : reading.kind === 'dash' ? 0 : null,
  );
  if (!values.every((value): value is number => value !== null)) return [];
  const printed = fields.map(columnOf);
  // From which number on each block may begin, and how it may go on from there.
  const starts = [new Set([0])];
  const partsOf = blocks.map((block, at) => {
    const room = blocks.slice(at + 1).reduce((sum, { size }) => sum + size, 0);
    const own = new Map(
      [...starts[at]!].map((from) => [
        from,
        layParts(printed, values, { from, least: fields.length - from - room }, block),
      ]),
    );
    starts.push(new Set([...own].flatMap(([from, parts]) => parts.map(({ count }) => from + count))));
    return own;
  });
  let ends = new Set([fields.length]);
  const possible: Part[][] = [];
  for (let block = blocks.length - 1; block >= 0; block--) {
    const leading = [...starts[block]!].flatMap((from) =>
      partsOf[block]!.get(from)!
        .filter(({ count }) => ends.has(from + count))
        .map((part) => ({ part, from })),
    );
    possible.unshift(leading.map(({ part }) => part));
    ends = new Set(leading.map(({ from }) => from));
  }
  const most = Math.max(...possible.map((own) => own.length));
  if (possible.some((own) => own.length === 0)) return [];
  return Array.from({ length: most }, (_, at) => possible.flatMap((own) => own[at % own.length]!.columns));
}

/** Every way to lay the next numbers, so many of them at least, over the columns of one sum. */
function layParts(
  printed: readonly ReadColumn[],
  values: readonly number[],
  { from, least }: { from: number; least: number },
  { size, total }: { size: number; total: number },
): Part[] {
  const parts: Part[] = [];
  for (let count = Math.max(0, least); count <= Math.min(size, printed.length - from); count++) {
    const laid = values.slice(from, from + count);
    for (const slots of choose(size, count)) {
      const totalAt = slots.indexOf(total);
      if (totalAt >= 0 && Math.abs(addAll(laid.toSpliced(totalAt, 1)) - laid[totalAt]!) > SLIP) continue;
      const own: ReadColumn[] = Array.from({ length: size }, () => BLANK);
      slots.forEach((slot, at) => (own[slot] = printed[from + at]!));
      parts.push({ columns: own, count });
    }
  }
  return parts;
}
