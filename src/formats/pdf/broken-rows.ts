import { readField } from '../../text/numbers.ts';
import type { PlacedWords } from './gap-columns.ts';
import { DOUBT } from './gap-words.ts';

/** Another row lies so much further away, at most, than the nearest one for both to be near. */
const AS_NEAR = 1.25;

/**
 * Rows of a few numbers without a label, and the rows of numbers that they stand next to: the few may be digits for which a cell
 * above or below had no room.
 */
export function brokenRows<Row extends readonly (Pick<PlacedWords, 'text'> & { box: readonly number[] })[]>(
  rows: readonly Row[],
): ReadonlySet<Row> {
  const countOf = (row: Row) => row.filter(({ text }) => readField(text).kind === 'number').length;
  const middleOf = (row: Row) => (row[0]!.box[1]! + row[0]!.box[3]!) / 2;
  const most = Math.max(0, ...rows.map(countOf));
  const broken = new Set<Row>();
  rows.forEach((row, at) => {
    const isUnlabelled = row.every(({ text }) => readField(text).kind !== 'text');
    if (!isUnlabelled || countOf(row) === 0 || countOf(row) >= most) return;
    const near = [rows[at - 1], rows[at + 1]].filter(
      (other): other is Row => other !== undefined && countOf(other) > 0,
    );
    const distances = near.map((other) => Math.abs(middleOf(other) - middleOf(row)));
    near.forEach((other, index) => {
      if (distances[index]! > AS_NEAR * Math.min(...distances)) return;
      broken.add(row);
      broken.add(other);
    });
  });
  return broken;
}

/** A row whose numbers belong nobody knows where: they are one cell, which is no number, nor is it blank where there are none. */
export function inDoubt(row: readonly PlacedWords[]): PlacedWords[] {
  const isNumber = ({ text }: PlacedWords) => readField(text).kind !== 'text';
  const numbers = row.filter(isNumber);
  const words = row.filter((own) => !isNumber(own));
  const last = numbers.at(-1) ?? row.at(-1)!;
  const text = [...numbers.map((number) => number.text), ''].join(`${DOUBT} `).trim() || DOUBT;
  const from = numbers[0]?.left ?? last.right + 1;
  return [
    ...words.filter(({ left }) => left < from),
    { ...last, text, left: from, right: Math.max(last.right, from + 1) },
  ];
}
